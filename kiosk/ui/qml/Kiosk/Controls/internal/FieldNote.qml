import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// The line under a field, always there so that nothing jumps: an example, or what is wrong, in words.
Item {
    id: root

    property string example: ""
    property string fault: ""
    property string warning: ""
    readonly property string shown: fault !== "" ? fault : warning
    readonly property color ink: fault !== "" ? Theme.danger : warning !== "" ? Theme.warning : Theme.inkSoft

    implicitHeight: Math.max(note.implicitHeight, metrics.height)

    FontMetrics {
        id: metrics

        font.pixelSize: Theme.small
    }
    RowLayout {
        id: note

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.gap / 2

        KIcon {
            Layout.alignment: Qt.AlignTop
            colour: root.ink
            name: root.shown === "" ? "" : "warning"
            size: Theme.small * 1.3
        }
        KText {
            Layout.fillWidth: true
            color: root.ink
            role: "small"
            text: root.shown !== "" ? root.shown : root.example === "" ? "" : qsTr("Example: %1").arg("\u2068" + root.example + "\u2069")
        }
    }
}

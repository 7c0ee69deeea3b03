import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// Something to know on this page; `kind` shows by colour, icon and edge together.
Rectangle {
    id: root

    property string kind: "info" // info, warning, danger
    property string text: ""
    readonly property color ink: kind === "danger" ? Theme.danger : kind === "warning" ? Theme.warning : Theme.info

    Accessible.name: text
    Accessible.role: Accessible.AlertMessage
    border.color: ink
    border.width: Theme.lineWidth
    color: kind === "danger" ? Theme.dangerSoft : kind === "warning" ? Theme.accentSoft : Theme.actionSoft
    implicitHeight: row.implicitHeight + 2 * Theme.padding
    radius: Theme.radius
    visible: text !== ""

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.margins: Theme.padding
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.padding

        KIcon {
            Layout.alignment: Qt.AlignTop
            colour: root.ink
            name: root.kind === "info" ? "info" : "warning"
        }
        KText {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: root.ink
            text: root.text
        }
    }
}

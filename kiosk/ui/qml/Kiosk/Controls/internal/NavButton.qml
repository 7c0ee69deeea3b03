import QtQuick
import Kiosk.Controls

// A quiet button of the top bar: the icon above its word.
Pressable {
    id: root

    property bool directional: false
    property string iconName: ""
    readonly property bool ofBar: true

    leavesPage: true
    padding: Theme.padding / 3

    background: Rectangle {
        border.color: root.pressed ? Theme.action : Theme.line
        border.width: Theme.lineWidth
        color: root.pressed ? Theme.actionSoft : Theme.surface
        radius: Theme.radius
    }
    contentItem: Item {
        implicitHeight: lines.implicitHeight

        Column {
            id: lines

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            KIcon {
                anchors.horizontalCenter: parent.horizontalCenter
                colour: Theme.action
                mirrored: root.directional
                name: Theme.lowReach && Theme.textSize !== "normal" ? "" : root.iconName // the words need the room
                size: Theme.iconSize * 0.9
            }
            KText {
                Accessible.ignored: true
                color: Theme.action
                // A word is never broken: one alone becomes smaller where it doesn't fit.
                fontSizeMode: root.text.includes(" ") ? Text.FixedSize : Text.HorizontalFit
                horizontalAlignment: Text.AlignHCenter
                minimumPixelSize: Theme.least
                role: "small"
                text: root.text
                width: parent.width
            }
        }
    }
}

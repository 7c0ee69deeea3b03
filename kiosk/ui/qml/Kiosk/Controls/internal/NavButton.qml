import QtQuick
import Kiosk.Controls

// A quiet button of the top bar: the icon above its word.
Pressable {
    id: root

    // Whether what it began goes on.
    property bool active: false
    property bool directional: false
    property string iconName: ""
    // What it may say instead, so that nothing moves when it does.
    property string otherText: text
    // How much smaller than other small words it is written, so that no word of the bar is broken.
    property real shrunk: 1
    readonly property bool ofBar: true
    // What the longest of its words takes at full size, and what there is for it.
    readonly property real wordWidth: Math.max(...(text + " " + otherText).split(" ").map(word => metrics.advanceWidth(word))) * Theme.small / 100 + 2
    readonly property real wordRoom: width - 2 * padding

    leavesPage: true
    padding: Theme.padding / 3

    background: Rectangle {
        border.color: root.pressed || root.active ? Theme.action : Theme.line
        border.width: root.active ? 3 * Theme.lineWidth : Theme.lineWidth
        color: root.pressed || root.active ? Theme.actionSoft : Theme.surface
        radius: Theme.radius
    }
    FontMetrics {
        id: metrics

        font.pixelSize: 100 // what is measured doesn't follow a font that changes
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
                name: Theme.lowReach && (Theme.textSize !== "normal" || words.lineCount > 1) ? "" : root.iconName // the words need the room
                size: Theme.iconSize * 0.9
            }
            KText {
                id: words

                Accessible.ignored: true
                color: Theme.action
                font.pixelSize: Math.max(Theme.least, Math.floor(root.shrunk * Theme.small))
                horizontalAlignment: Text.AlignHCenter
                role: "small"
                text: root.text
                width: parent.width
            }
        }
    }
}

import QtQuick
import Kiosk.Controls
import "internal"

// One cell of a grid of choices: a number, a day, a time, with a line under it that says what the colour says.
// Only what is "free" can be chosen.
Pressable {
    id: root

    property string line: ""
    property string tone: "free" // free, full, closed, outside
    readonly property bool free: tone === "free"
    // Of a month, only what can be chosen is read aloud.
    readonly property bool unspoken: !free

    Accessible.ignored: tone === "none"
    description: line
    enabled: free
    leavesPage: true
    leftPadding: Theme.padding / 2
    padding: Theme.padding / 4
    rightPadding: Theme.padding / 2

    background: Rectangle {
        border.color: root.free ? Theme.action : Theme.line
        border.width: root.pressed ? 3 * Theme.lineWidth : root.free ? 1.5 * Theme.lineWidth : Theme.lineWidth
        color: root.pressed || root.free ? Theme.actionSoft : root.tone === "closed" ? Theme.accentSoft : Theme.background
        radius: Theme.radius
    }
    contentItem: Item {
        implicitHeight: lines.implicitHeight
        implicitWidth: lines.implicitWidth

        Column {
            id: lines

            anchors.centerIn: parent
            width: parent.width

            KText {
                Accessible.ignored: true
                color: root.free ? Theme.action : Theme.inkSoft
                horizontalAlignment: Text.AlignHCenter
                role: root.free ? "heading" : "label"
                text: root.text
                width: parent.width
            }
            KText {
                Accessible.ignored: true
                color: root.free ? Theme.ink : Theme.inkSoft
                horizontalAlignment: Text.AlignHCenter
                role: "small"
                text: root.line
                visible: text !== ""
                width: parent.width
            }
        }
    }
}

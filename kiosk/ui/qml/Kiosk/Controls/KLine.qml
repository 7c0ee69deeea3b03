import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import "internal"

// One line of a list that can be tapped: what it is, what it says, and what a tap does.
Pressable {
    id: root

    property bool marked: false
    // The value is what somebody entered: read aloud only to headphones.
    readonly property bool personalDescription: true
    property string value: ""

    description: value
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    leavesPage: true
    leftPadding: Theme.padding
    rightPadding: Theme.padding

    background: Rectangle {
        border.color: root.pressed ? Theme.action : Theme.line
        border.width: root.pressed ? 2 * Theme.lineWidth : Theme.lineWidth
        color: root.pressed ? Theme.actionSoft : root.marked ? Theme.accentSoft : Theme.surface
        radius: Theme.radius
    }
    contentItem: RowLayout {
        spacing: Theme.gap

        KText {
            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            soft: true
            text: root.text
        }
        KText {
            Accessible.ignored: true
            Layout.fillWidth: true
            Layout.preferredWidth: 6
            role: "label"
            text: root.value
        }
        KIcon {
            colour: Theme.action
            name: root.enabled ? "edit" : ""
            size: Theme.iconSize * 0.8
        }
    }
}

import QtQuick
import Kiosk.Controls

// One part of a date: its name and what is picked.
Pressable {
    id: root

    property string caption: ""
    property bool opened: false
    readonly property bool personalDescription: true

    Accessible.name: caption
    description: text
    padding: Theme.padding / 2

    background: Rectangle {
        border.color: root.opened ? Theme.action : Theme.lineStrong
        border.width: root.opened ? 3 * Theme.lineWidth : Theme.lineWidth
        color: root.opened ? Theme.actionSoft : root.enabled ? Theme.surface : Theme.background
        radius: Theme.radius
    }
    contentItem: Column {
        KText {
            Accessible.ignored: true
            horizontalAlignment: Text.AlignHCenter
            role: "small"
            soft: true
            text: root.caption
            width: parent.width
        }
        KText {
            Accessible.ignored: true
            horizontalAlignment: Text.AlignHCenter
            role: "heading"
            text: root.text === "" ? "–" : root.text
            width: parent.width
        }
    }
}

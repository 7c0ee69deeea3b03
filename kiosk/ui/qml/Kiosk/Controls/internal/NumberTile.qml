import QtQuick
import Kiosk.Controls

// One cell of a picker's grid: a number or a month, with a small line under it.
Pressable {
    id: root

    property string subtext: ""
    // They are as many as keys, and years tell the decade that was picked: nobody reads them aloud.
    readonly property bool unspoken: true

    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.role: Accessible.RadioButton
    description: subtext
    padding: Theme.padding / 4

    background: Rectangle {
        border.color: root.checked || root.pressed ? Theme.action : Theme.lineStrong
        border.width: root.checked ? 3 * Theme.lineWidth : Theme.lineWidth
        color: root.checked ? Theme.action : root.pressed ? Theme.actionSoft : Theme.surface
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
                color: root.checked ? Theme.onAction : Theme.ink
                horizontalAlignment: Text.AlignHCenter
                role: "label"
                text: root.text
                width: parent.width
            }
            KText {
                Accessible.ignored: true
                color: root.checked ? Theme.onAction : Theme.inkSoft
                horizontalAlignment: Text.AlignHCenter
                role: "small"
                text: root.subtext
                visible: text !== ""
                width: parent.width
            }
        }
    }
}

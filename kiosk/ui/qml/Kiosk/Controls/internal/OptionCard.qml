import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// One answer to pick: the mark, the border and the surface tell together that it is chosen.
Pressable {
    id: root

    property string iconName: ""
    property bool multiple: false
    // Whether `subtext` is what somebody entered: read aloud only to headphones.
    property bool personalDescription: false
    property bool quiet: false
    property string subtext: ""

    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.role: multiple ? Accessible.CheckBox : Accessible.RadioButton
    description: subtext
    leftPadding: Theme.padding
    rightPadding: Theme.padding

    background: Rectangle {
        border.color: root.checked || root.pressed ? Theme.action : root.quiet ? "transparent" : Theme.lineStrong
        border.width: root.checked ? 3 * Theme.lineWidth : Theme.lineWidth
        color: root.checked || root.pressed ? Theme.actionSoft : root.quiet ? "transparent" : Theme.surface
        radius: Theme.radius
    }
    contentItem: RowLayout {
        spacing: Theme.gap

        Rectangle {
            border.color: root.checked ? Theme.action : Theme.lineStrong
            border.width: Math.max(2, Theme.lineWidth)
            color: root.checked ? Theme.action : Theme.surface
            implicitHeight: 7 * Theme.unit
            implicitWidth: implicitHeight
            radius: root.multiple ? Theme.radius / 3 : width / 2

            KIcon {
                anchors.centerIn: parent
                colour: Theme.onAction
                name: root.checked ? "check" : ""
                size: parent.width * 0.8
            }
        }
        KIcon {
            colour: Theme.action
            name: root.iconName
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                role: root.quiet ? "small" : "label"
                text: root.text
            }
            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                role: "small"
                soft: true
                text: root.subtext
                visible: text !== ""
            }
        }
    }
}

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import "internal"

// A large choice that leads on: icon, title, a line under it, a badge (a fee, a number) at the end.
Pressable {
    id: root

    property string badge: ""
    property string iconName: ""
    property string subtitle: ""
    readonly property bool roomy: !Theme.landscape && !Theme.lowReach
    property alias title: root.text

    description: badge === "" ? subtitle : subtitle + " " + badge
    implicitHeight: Math.max(roomy ? 1.5 * Theme.mainTarget : 1.15 * Theme.mainTarget, implicitContentHeight + topPadding + bottomPadding)
    leavesPage: true
    padding: Theme.padding

    background: Rectangle {
        border.color: root.pressed ? Theme.action : Theme.lineStrong
        border.width: root.pressed ? 2 * Theme.lineWidth : Theme.lineWidth
        color: root.pressed ? Theme.actionSoft : Theme.surface
        radius: Theme.radius
    }
    contentItem: RowLayout {
        spacing: Theme.padding

        Rectangle {
            color: Theme.actionSoft
            implicitHeight: (root.roomy ? 2.4 : 1.9) * Theme.iconSize
            implicitWidth: implicitHeight
            radius: width / 2
            visible: root.iconName !== ""

            KIcon {
                anchors.centerIn: parent
                colour: Theme.action
                name: root.iconName
                size: parent.width * 0.58
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                role: "heading"
                text: root.text
            }
            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                soft: true
                text: root.subtitle
                visible: text !== ""
            }
        }
        KText {
            Accessible.ignored: true
            Layout.maximumWidth: root.width * 0.4
            color: Theme.warning
            role: "label"
            text: root.badge
            visible: text !== ""
        }
        KIcon {
            colour: Theme.action
            mirrored: true
            name: "next"
            size: Theme.iconSize * 0.8
        }
    }
}

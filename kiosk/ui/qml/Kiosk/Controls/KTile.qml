import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import "internal"

// A large choice that leads on: icon, title, a line under it, a badge (a fee, a number) at the end.
Pressable {
    id: root

    // How many tiles one over the other share the page; few of them are larger.
    property int among: 0
    property string badge: ""
    property string iconName: ""
    property string subtitle: ""
    readonly property real least: (roomy ? 1.5 : 1.15) * Theme.mainTarget
    readonly property bool roomy: !Theme.landscape && !Theme.lowReach
    readonly property real share: among === 0 ? 0 : Math.min(58 * Theme.unit, (Edges.room - (among - 1) * Theme.gap) / among - 1)
    readonly property bool large: share >= 42 * Theme.unit
    property alias title: root.text

    description: badge === "" ? subtitle : subtitle + " " + badge
    implicitHeight: Math.max(least, share, implicitContentHeight + topPadding + bottomPadding)
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
            implicitHeight: root.large ? 28 * Theme.unit : Math.max(Theme.iconSize, (root.roomy ? 21 : 17) * Theme.unit)
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
                role: root.large ? "title" : "heading"
                text: root.text
            }
            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                role: Theme.lowReach ? "small" : "body"
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

import QtQuick
import Kiosk.Controls

// A question before everything else: the page behind takes no taps, the keypad stays inside.
// Choices go in as children and are paged if they must be; `footer` holds the buttons that end it.
Rectangle {
    id: root

    property string body: ""
    default property alias content: pager.content
    property alias footer: buttons.data
    property alias head: header.data
    property string title: ""
    readonly property bool focusTrap: visible
    // Where controls may be: in low reach only the lower part of the screen.
    readonly property real reach: Theme.lowReach ? Math.floor(0.4 * height) : height - header.height - 3 * Theme.gap
    readonly property real room: reach - buttons.height - 3 * Theme.gap - Theme.margin

    // Back was pressed: the way that loses nothing.
    signal dismissed

    Accessible.name: title
    Accessible.role: Accessible.Dialog
    anchors.fill: parent
    color: Theme.scrim
    visible: false

    onVisibleChanged: if (visible)
        Typing.close()

    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        id: panel

        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.lineStrong
        border.width: Theme.lineWidth
        color: Theme.background
        height: header.height + pager.height + buttons.height + 2 * Theme.margin + (pager.height > 0 ? 2 : 1) * Theme.gap
        radius: 1.5 * Theme.radius
        width: Math.min(parent.width - 2 * Theme.margin, 360 * Theme.unit)
        y: Theme.lowReach ? parent.height - height - Theme.gap : Math.round((parent.height - height) / 2)

        Column {
            id: header

            anchors.left: parent.left
            anchors.margins: Theme.margin
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Theme.gap

            KText {
                Accessible.role: Accessible.Heading
                role: "title"
                text: root.title
                width: parent.width
            }
            KText {
                text: root.body
                visible: text !== ""
                width: parent.width
            }
        }
        KPager {
            id: pager

            anchors.bottom: buttons.top
            anchors.bottomMargin: Theme.gap
            anchors.left: parent.left
            anchors.margins: Theme.margin
            anchors.right: parent.right
            height: Math.min(contentHeight, root.room)
        }
        Column {
            id: buttons

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.margins: Theme.margin
            anchors.right: parent.right
            spacing: Theme.gap
        }
    }
}

import QtQuick
import Kiosk.Controls

// A question before everything else: the page behind takes no taps, the keypad stays inside.
Rectangle {
    id: root

    default property alias content: column.data
    property string title: ""
    readonly property bool focusTrap: visible

    Accessible.name: title
    Accessible.role: Accessible.Dialog
    anchors.fill: parent
    color: Theme.scrim
    visible: false

    onVisibleChanged: if (visible) Typing.close()

    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        anchors.bottom: Theme.lowReach ? parent.bottom : undefined
        anchors.bottomMargin: Theme.margin
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: Theme.lowReach ? undefined : parent.verticalCenter
        border.color: Theme.lineStrong
        border.width: Theme.lineWidth
        color: Theme.background
        height: Math.min(column.implicitHeight + 2 * Theme.margin, root.height - 2 * Theme.gap)
        radius: 1.5 * Theme.radius
        width: Math.min(parent.width - 2 * Theme.margin, 250 * Theme.unit)

        Column {
            id: column

            anchors.left: parent.left
            anchors.margins: Theme.margin
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap

            KText {
                Accessible.role: Accessible.Heading
                role: "title"
                text: root.title
                width: parent.width
            }
        }
    }
}

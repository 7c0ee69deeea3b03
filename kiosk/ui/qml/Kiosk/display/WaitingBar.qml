pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Display

// How many people wait in each line; nothing while nobody does.
Rectangle {
    id: root

    // Beside one another where the screen is wide.
    readonly property bool beside: width > 40 * unit
    required property Board board
    required property real small
    required property real unit

    color: Theme.surface
    height: visible ? (beside ? Math.max(title.height, strip.height) : title.height + strip.height) + 0.5 * unit : 0
    visible: !board.lost && groups.count > 0

    Text {
        id: title

        anchors.right: parent.right
        anchors.rightMargin: root.unit
        color: Theme.inkSoft
        font.pixelSize: 0.9 * root.small
        horizontalAlignment: Text.AlignRight
        lineHeight: root.beside ? 0.85 : 1
        text: root.board.waitingTitle[0] + (root.beside ? "\n" : "   ") + root.board.waitingTitle[1]
        textFormat: Text.PlainText
        y: 0.25 * root.unit
    }
    Flow {
        id: strip

        anchors.left: parent.left
        anchors.leftMargin: 0.5 * root.unit
        anchors.right: root.beside ? title.left : parent.right
        anchors.rightMargin: 0.5 * root.unit
        layoutDirection: Qt.RightToLeft
        y: root.beside ? (parent.height - height) / 2 : title.y + title.height

        Repeater {
            id: groups

            model: root.board.lines

            Text {
                required property string people

                color: Theme.ink
                font.pixelSize: 1.25 * root.unit
                font.weight: Font.DemiBold
                height: 1.6 * root.unit
                // The gap stands beside the figures alone: a second line of them follows at once.
                leftPadding: 0.4 * root.unit
                objectName: "line"
                rightPadding: 0.4 * root.unit
                text: people
                textFormat: Text.PlainText
                verticalAlignment: Text.AlignVCenter
            }
        }
    }
}

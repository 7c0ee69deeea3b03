pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Display

// The hall's board: the newest call as large as the screen allows, the ones before it, who waits.
Window {
    id: root

    required property Board board
    readonly property bool tall: height > width
    readonly property real unit: Math.min(height / 24, width / 36)
    readonly property string between: tall ? "\n" : "   ·   "

    color: Theme.background
    title: root.board.mission

    Rectangle {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.surface
        height: 2.9 * root.unit

        Text {
            anchors.left: parent.left
            anchors.margins: root.unit
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
            font.pixelSize: 1.8 * root.unit
            font.weight: Font.DemiBold
            objectName: "time"
            text: root.board.time[0]
            textFormat: Text.PlainText
        }
        Text {
            anchors.margins: root.unit
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkSoft
            font.pixelSize: 0.95 * root.unit
            horizontalAlignment: Text.AlignRight
            text: root.board.time[1] + "\n" + root.board.time[2]
            textFormat: Text.PlainText
        }
    }
    Item {
        id: titles

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        height: 1.7 * root.unit
        visible: !root.board.lost

        Text {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkSoft
            font.pixelSize: root.unit
            horizontalAlignment: Text.AlignHCenter
            text: root.board.numberTitle[0] + "   " + root.board.numberTitle[1]
            textFormat: Text.PlainText
            width: parent.width / 2
        }
        Text {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.inkSoft
            font.pixelSize: root.unit
            horizontalAlignment: Text.AlignHCenter
            text: root.board.counterTitle[0] + "   " + root.board.counterTitle[1]
            textFormat: Text.PlainText
            width: parent.width / 2
        }
    }
    Column {
        id: calls

        anchors.bottom: announced.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: titles.bottom
        clip: true
        visible: !root.board.lost

        Repeater {
            model: root.board.calls

            CallLine {
                room: calls.height
                tall: root.tall
                unit: root.unit
                width: calls.width
            }
        }
    }
    Text {
        anchors.centerIn: parent
        color: Theme.ink
        font.pixelSize: 1.7 * root.unit
        horizontalAlignment: Text.AlignHCenter
        objectName: "message"
        text: root.board.message[0] + "\n" + root.board.message[1]
        textFormat: Text.PlainText
        visible: text.trim() !== "" && (root.board.lost || root.board.empty)
        width: 0.9 * parent.width
        wrapMode: Text.Wrap
    }
    Text {
        id: announced

        anchors.bottom: waiting.top
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.ink
        font.pixelSize: root.unit
        height: visible ? contentHeight + 0.6 * root.unit : 0
        horizontalAlignment: Text.AlignHCenter
        objectName: "announced"
        text: root.board.message[0] + root.between + root.board.message[1]
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        visible: root.board.message[0] !== "" && !root.board.lost && !root.board.empty
        wrapMode: Text.Wrap
    }
    Rectangle {
        id: waiting

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.surface
        height: strip.height + 0.8 * root.unit
        visible: !root.board.lost

        Flow {
            id: strip

            anchors.left: parent.left
            anchors.margins: 0.5 * root.unit
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            layoutDirection: Qt.RightToLeft
            spacing: 1.2 * root.unit

            Text {
                color: Theme.inkSoft
                font.pixelSize: 0.95 * root.unit
                height: 1.6 * root.unit
                verticalAlignment: Text.AlignVCenter
                text: root.board.waitingTitle[0] + "   " + root.board.waitingTitle[1]
                width: root.tall ? strip.width : implicitWidth
                horizontalAlignment: Text.AlignRight
                textFormat: Text.PlainText
            }
            Repeater {
                model: root.board.lines

                Text {
                    required property string letter
                    required property int people

                    height: 1.6 * root.unit
                    verticalAlignment: Text.AlignVCenter
                    color: Theme.ink
                    font.pixelSize: 1.2 * root.unit
                    font.weight: Font.DemiBold
                    text: letter + ": " + people
                    textFormat: Text.PlainText
                }
            }
        }
    }
}

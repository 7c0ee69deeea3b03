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

    component Announced: Text {
        bottomPadding: 0.15 * root.unit
        color: Theme.ink
        font.pixelSize: 0.95 * root.unit
        horizontalAlignment: Text.AlignHCenter
        textFormat: Text.PlainText
        topPadding: 0.15 * root.unit
        width: announced.stacked ? announced.whole : announced.half
        wrapMode: Text.Wrap
    }

    color: Theme.background
    title: root.board.mission

    TrainingBand {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        font.pixelSize: 1.4 * root.unit
        objectName: "training"
        shown: root.board.training
    }
    Rectangle {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: band.bottom
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
    Item {
        id: announced

        readonly property real half: (width - 3 * root.unit) / 2
        readonly property real longest: Math.max(arabic.implicitWidth, english.implicitWidth)
        readonly property real whole: width - 2 * root.unit
        // Each language in its half, as the titles above; one below the other where that takes fewer lines.
        readonly property bool stacked: root.tall || (longest > half && longest <= whole)

        anchors.bottom: waiting.top
        anchors.left: parent.left
        anchors.right: parent.right
        height: visible ? (stacked ? english.y + english.height : Math.max(arabic.height, english.height)) : 0
        visible: root.board.message[0] !== "" && !root.board.lost && !root.board.empty

        Announced {
            id: arabic

            objectName: "announced"
            text: root.board.message[0]
            x: announced.stacked ? root.unit : 2 * root.unit + announced.half
        }
        Announced {
            id: english

            objectName: "announced-english"
            text: root.board.message[1]
            x: root.unit
            y: announced.stacked ? arabic.height : 0
        }
    }
    Rectangle {
        id: waiting

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.surface
        height: (root.tall ? waiters.height + strip.height : Math.max(waiters.height, strip.height)) + 0.5 * root.unit
        visible: !root.board.lost

        Text {
            id: waiters

            anchors.right: parent.right
            anchors.rightMargin: root.unit
            color: Theme.inkSoft
            font.pixelSize: (root.tall ? 0.95 : 0.75) * root.unit
            horizontalAlignment: Text.AlignRight
            text: root.board.waitingTitle[0] + (root.tall ? "   " : "\n") + root.board.waitingTitle[1]
            textFormat: Text.PlainText
            y: 0.25 * root.unit
        }
        Flow {
            id: strip

            anchors.left: parent.left
            anchors.leftMargin: 0.5 * root.unit
            anchors.right: root.tall ? parent.right : waiters.left
            anchors.rightMargin: 0.5 * root.unit
            layoutDirection: Qt.RightToLeft
            y: root.tall ? waiters.y + waiters.height : (parent.height - height) / 2

            Repeater {
                model: root.board.lines

                Text {
                    required property string people

                    color: Theme.ink
                    font.pixelSize: 1.2 * root.unit
                    font.weight: Font.DemiBold
                    height: 1.6 * root.unit
                    // The gap stands beside the figures alone: a second line of them follows at once.
                    leftPadding: 0.4 * root.unit
                    rightPadding: 0.4 * root.unit
                    text: people
                    textFormat: Text.PlainText
                    verticalAlignment: Text.AlignVCenter
                }
            }
        }
    }
}

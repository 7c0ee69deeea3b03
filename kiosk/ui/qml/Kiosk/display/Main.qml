pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls
import Kiosk.Display

// The hall's board: the newest call as large as the screen allows, the ones before it, who waits.
Window {
    id: root

    required property Board board
    readonly property bool tall: height > width
    readonly property real unit: Math.max(1, Math.min(height / 24, width / 36)) // before it is shown it has no size
    // What stands around the calls; an upright screen is narrow, and has the height.
    readonly property real small: (tall ? 1.25 : 1) * unit
    // A desk's name is longer than a number.
    readonly property real numberWidth: (tall ? 0.46 : 0.4) * width
    readonly property bool called: !board.lost && !board.empty

    component Announced: Text {
        color: Theme.ink
        font.pixelSize: announced.size
        fontSizeMode: Text.Fit
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 0.85
        minimumPixelSize: 8
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        width: parent.width - 2 * root.unit
        wrapMode: Text.Wrap
        x: root.unit
    }
    component Title: Text {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkSoft
        font.pixelSize: root.small
        horizontalAlignment: Text.AlignHCenter
        textFormat: Text.PlainText
    }
    component Told: Text {
        color: Theme.ink
        font.pixelSize: 1.8 * root.small
        fontSizeMode: Text.Fit
        height: parent.height / 2
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 0.85
        minimumPixelSize: 8
        textFormat: Text.PlainText
        width: parent.width
        wrapMode: Text.Wrap
    }

    color: Theme.background
    title: root.board.mission

    TrainingBand {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        font.pixelSize: 1.4 * root.small
        objectName: "training"
        shown: root.board.training
    }
    Rectangle {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: band.bottom
        color: Theme.surface
        // While the store is away its clock stands still.
        height: visible ? 2.9 * root.small : 0
        visible: !root.board.lost

        Text {
            anchors.left: parent.left
            anchors.margins: root.unit
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
            font.pixelSize: 1.8 * root.small
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
            font.pixelSize: 0.95 * root.small
            horizontalAlignment: Text.AlignRight
            lineHeight: 0.9
            text: root.board.time[1] + "\n" + root.board.time[2]
            textFormat: Text.PlainText
        }
    }
    Item {
        id: titles

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        height: 1.7 * root.small
        objectName: "titles"
        visible: root.called

        Title {
            anchors.right: parent.right
            text: root.board.numberTitle[0] + "   " + root.board.numberTitle[1]
            width: root.numberWidth
        }
        Title {
            anchors.left: parent.left
            text: root.board.counterTitle[0] + "   " + root.board.counterTitle[1]
            width: parent.width - root.numberWidth
        }
    }
    Column {
        id: calls

        readonly property real newestSize: (root.tall ? 6.2 : 4.4) * root.unit
        readonly property real earlier: height - 1.78 * newestSize
        // As many lines as can be read from afar, and no half one left over.
        readonly property real least: (root.tall ? 3.3 : 2.4) * root.unit
        // With larger ones the usual name of a desk would need two.
        readonly property real most: (root.tall ? 0.128 : 0.08) * width
        readonly property int slots: Math.max(1, Math.min(root.tall ? 10 : 5, Math.floor(earlier / least)))

        anchors.bottom: announced.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: titles.bottom
        clip: true
        visible: root.called

        Repeater {
            model: root.board.calls

            CallLine {
                newestSize: calls.newestSize
                numberWidth: root.numberWidth
                room: calls.height
                slot: Math.min(calls.earlier / calls.slots, calls.most)
                tall: root.tall
                unit: root.unit
                width: calls.width
            }
        }
    }
    Item {
        anchors.bottom: waiting.top
        anchors.left: parent.left
        anchors.margins: 1.5 * root.unit
        anchors.right: parent.right
        anchors.top: head.bottom
        visible: !root.called

        Told {
            bottomPadding: 0.4 * root.small
            objectName: "message"
            text: root.board.message[0]
            verticalAlignment: Text.AlignBottom
        }
        Told {
            anchors.bottom: parent.bottom
            objectName: "message-english"
            text: root.board.message[1]
            topPadding: 0.4 * root.small
            verticalAlignment: Text.AlignTop
        }
    }
    Item {
        id: announced

        // Two lines: of each language one, or of a page both. They are read from as far as who waits below.
        readonly property real size: 1.35 * root.small

        anchors.bottom: waiting.top
        anchors.left: parent.left
        anchors.right: parent.right
        height: visible ? 2.6 * size : 0
        visible: root.board.announced[0] !== "" && root.called

        Announced {
            height: (below.visible ? 0.5 : 1) * parent.height
            objectName: "announced"
            text: root.board.announced[0]
        }
        Announced {
            id: below

            anchors.bottom: parent.bottom
            height: 0.5 * parent.height
            objectName: "announced-below"
            text: root.board.announced[1]
            visible: text !== ""
        }
    }
    WaitingBar {
        id: waiting

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        board: root.board
        objectName: "waiting"
        small: root.small
        unit: root.unit
    }
}

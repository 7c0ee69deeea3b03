pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// One call: the number on the side where Arabic begins, the desk beside it. The newest is the largest.
Rectangle {
    id: root

    required property string both
    required property string bothDesks
    required property string desk
    required property int index
    required property string latin
    required property string latinDesk
    required property real newestSize
    required property string number
    required property real numberWidth
    required property bool open
    required property real room
    // How high the line of a call is that says it in one line.
    required property real slot
    // An upright screen has room for the second language below the first, as the newest call has.
    required property bool tall
    required property real unit
    readonly property real deskWidth: width - numberWidth - 2 * unit
    // Beside the other language, or in one line, this desk's name would be too small to be read from afar.
    readonly property bool long: Math.max(wide.advanceWidth, tall ? widest.advanceWidth : 0) > deskWidth
    readonly property bool newest: index === 0
    readonly property real size: newest ? newestSize : slot / 1.38
    readonly property bool stacked: newest || tall

    color: open ? Theme.actionSoft : Theme.background
    height: newest ? 1.78 * size : (tall ? (long ? 3 : 2) : (long ? 1.5 : 1)) * slot
    // What doesn't fit whole isn't shown: half a number is read as another one.
    opacity: y + height <= room + 1 ? 1 : 0

    component Words: Text {
        fontSizeMode: Text.Fit
        horizontalAlignment: Text.AlignHCenter
        // The letters' own line spacing would leave room for a third line between two.
        lineHeight: 0.8
        minimumPixelSize: 8
        textFormat: Text.PlainText
        verticalAlignment: Text.AlignVCenter
        // It is the first of two lines that loses the room above it.
        y: lineCount > 1 ? 0.12 * font.pixelSize : 0
    }
    component Twice: Item {
        id: twice

        property string arabic
        property string both
        property string latin
        property bool stacked: root.stacked
        property int wrapping: Text.NoWrap

        anchors.bottom: parent.bottom
        anchors.top: parent.top

        Words {
            color: root.open ? Theme.action : Theme.ink
            font.pixelSize: root.size
            font.weight: Font.DemiBold
            height: (root.newest ? 0.66 : twice.stacked ? 0.52 : 1) * parent.height
            objectName: "first"
            text: twice.stacked ? twice.arabic : twice.both
            width: parent.width
            wrapMode: twice.wrapping
        }
        Words {
            anchors.bottom: parent.bottom
            color: Theme.ink
            font.pixelSize: (root.newest ? 0.4 : 0.8) * root.size
            height: (root.newest ? 0.34 : 0.48) * parent.height
            objectName: "second"
            text: twice.latin
            visible: twice.stacked
            width: parent.width
            wrapMode: twice.wrapping
        }
    }

    TextMetrics {
        id: wide

        font.pixelSize: root.size
        font.weight: Font.DemiBold
        text: root.tall ? root.desk : root.bothDesks
    }
    TextMetrics {
        id: widest

        font.pixelSize: root.size
        text: root.latinDesk
    }
    Twice {
        anchors.right: parent.right
        anchors.rightMargin: root.unit
        arabic: root.number
        both: root.both
        latin: root.latin
        objectName: "number"
        width: root.numberWidth - 2 * root.unit
    }
    Twice {
        anchors.left: parent.left
        anchors.leftMargin: root.unit
        arabic: root.desk
        both: root.bothDesks
        latin: root.latinDesk
        objectName: "desk"
        stacked: root.stacked || root.long
        width: root.deskWidth
        wrapping: Text.Wrap
    }
    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        color: Theme.line
        height: Theme.lineWidth
    }
}

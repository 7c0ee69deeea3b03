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
    required property string number
    required property bool open
    required property real room
    // An upright screen has room to be read from further away.
    required property bool tall
    required property real unit
    readonly property bool newest: index === 0
    // Beside one another where the screen is wide and low, else the second below the first.
    readonly property bool stacked: newest || tall
    readonly property real size: (newest ? 4.4 : 1.75) * (tall ? (newest ? 1.4 : 1.9) : 1) * unit

    border.color: Theme.line
    border.width: newest ? 0 : 1
    color: newest && open ? Theme.actionSoft : Theme.background
    height: (stacked ? 1.78 : 1.38) * size
    // What doesn't fit whole isn't shown: half a number is read as another one.
    opacity: y + height <= room + 1 ? 1 : 0

    component Twice: Column {
        id: twice

        property string arabic
        property string both
        property string latin

        // Above the letters the line is empty; below them the second line would touch the next row.
        anchors.verticalCenterOffset: root.stacked ? -0.08 * root.size : 0
        // The letters' own line spacing leaves a gap as high as the second line.
        spacing: root.stacked ? -0.24 * root.size : 0

        Text {
            color: root.newest ? Theme.action : Theme.ink
            font.pixelSize: root.size
            font.weight: Font.DemiBold
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: root.unit
            text: root.stacked ? twice.arabic : twice.both
            textFormat: Text.PlainText
            verticalAlignment: Text.AlignVCenter
            width: twice.width
        }
        Text {
            color: Theme.inkSoft
            font.pixelSize: (root.newest ? 0.3 : 0.5) * root.size
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: root.unit
            text: twice.latin
            textFormat: Text.PlainText
            visible: root.stacked
            width: twice.width
        }
    }

    Twice {
        anchors.right: parent.right
        anchors.rightMargin: root.unit
        anchors.verticalCenter: parent.verticalCenter
        arabic: root.number
        both: root.both
        latin: root.latin
        width: parent.width / 2 - 2 * root.unit
    }
    Twice {
        anchors.left: parent.left
        anchors.leftMargin: root.unit
        anchors.verticalCenter: parent.verticalCenter
        arabic: root.desk
        both: root.bothDesks
        latin: root.latinDesk
        width: parent.width / 2 - 2 * root.unit
    }
}

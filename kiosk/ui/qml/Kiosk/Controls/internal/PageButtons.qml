import QtQuick
import Kiosk.Controls

// The two buttons that page what is longer than the screen; one that leads nowhere isn't there.
Item {
    id: root

    // Whether the way on is here, or is another button's.
    property bool moreShown: true
    property int page: 0
    property int pages: 1
    property bool vertical: false

    // Two buttons one over the other need the height of both.
    readonly property bool stacked: vertical && height >= 2 * more.implicitHeight + Theme.gap
    readonly property real side: stacked ? width : (width - Theme.gap - (vertical ? 0 : middle + Theme.gap)) / 2
    readonly property real middle: 0.24 * width
    readonly property real widest: Math.max(Theme.target, more.implicitWidth, before.implicitWidth)
    readonly property string placeText: qsTr("Part %1 of %2")
    // The row is as tall on every part: what it leaves for the page decides how many there are.
    readonly property real words: Math.max(toTop.implicitHeight, back.implicitHeight, more.implicitHeight, farthest.implicitHeight)

    function placed(part: int, of: int): string {
        return placeText.arg("\u2066" + part + "\u2069").arg("\u2066" + of + "\u2069");
    }

    signal turned(int page)

    implicitHeight: vertical ? 2 * more.implicitHeight + Theme.gap : words
    implicitWidth: !vertical ? 120 * Theme.unit : stacked ? Math.max(1.2 * Theme.mainTarget, widest) : 2 * widest + Theme.gap
    visible: pages > 1

    KText {
        id: place

        anchors.centerIn: parent
        horizontalAlignment: Text.AlignHCenter
        role: "small"
        soft: true
        text: root.placed(root.page + 1, root.pages)
        visible: !root.vertical || (root.stacked && root.height > 2 * more.implicitHeight + implicitHeight + 2 * Theme.gap)
        width: root.vertical ? root.width : root.middle
    }
    KText {
        id: farthest

        role: "small"
        text: root.placed(88, 88) // of two digits the widest
        visible: false
        width: root.middle
    }
    KButton {
        id: toTop

        iconName: before.iconName
        text: qsTr("Top of the page")
        visible: false
        width: root.side
    }
    KButton {
        id: back

        iconName: before.iconName
        text: qsTr("Part before")
        visible: false
        width: root.side
    }
    KButton {
        id: before

        Accessible.name: qsTr("Show what comes before")
        anchors.left: parent.left
        iconName: root.vertical && !root.stacked ? "" : "up"
        leavesPage: false
        objectName: "page-back"
        text: root.vertical ? qsTr("Before") : root.page > 1 ? back.text : toTop.text
        visible: root.page > 0
        width: root.side
        y: root.stacked ? 0 : root.height - height

        onActivated: root.turned(root.page - 1)
    }
    KButton {
        id: more

        Accessible.name: qsTr("Show more")
        anchors.right: parent.right
        iconName: root.vertical && !root.stacked ? "" : "down"
        leavesPage: false
        objectName: "page-more"
        text: root.vertical ? qsTr("More") : qsTr("Rest of the page")
        visible: root.moreShown && root.page < root.pages - 1
        width: root.side
        y: root.height - height

        onActivated: root.turned(root.page + 1)
    }
}

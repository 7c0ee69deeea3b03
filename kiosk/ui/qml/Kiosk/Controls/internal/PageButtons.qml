import QtQuick
import Kiosk.Controls

// The two buttons that page what is longer than the screen.
Item {
    id: root

    property int page: 0
    property int pages: 1
    property bool vertical: false

    // Two buttons one over the other need the height of both.
    readonly property bool stacked: vertical && height >= 2 * Theme.target + Theme.gap
    readonly property real middle: stacked || vertical ? 0 : place.implicitWidth + Theme.gap
    readonly property real side: stacked ? width : (width - Theme.gap - middle) / 2
    readonly property real words: Math.max(before.implicitHeight, more.implicitHeight)

    signal turned(int page)

    implicitHeight: vertical ? 2 * Theme.target + Theme.gap : words
    implicitWidth: !vertical ? 120 * Theme.unit : stacked ? Theme.mainTarget : 2 * Theme.target + Theme.gap
    visible: pages > 1

    KText {
        id: place

        anchors.centerIn: parent
        role: "small"
        soft: true
        text: "\u2066" + (root.page + 1) + " / " + root.pages + "\u2069"
        visible: !root.vertical || (root.stacked && root.height > 2 * Theme.target + 3 * Theme.small)
    }
    KButton {
        id: before

        Accessible.name: qsTr("Show what comes before")
        anchors.left: parent.left
        enabled: root.page > 0
        iconName: "up"
        leavesPage: false
        objectName: "page-back"
        text: root.vertical ? "" : qsTr("Back up")
        width: root.side
        y: root.stacked ? 0 : root.height - height

        onActivated: root.turned(root.page - 1)
    }
    KButton {
        id: more

        Accessible.name: qsTr("Show more")
        anchors.right: parent.right
        enabled: root.page < root.pages - 1
        iconName: "down"
        leavesPage: false
        objectName: "page-more"
        text: root.vertical ? "" : qsTr("More")
        width: root.side
        y: root.height - height

        onActivated: root.turned(root.page + 1)
    }
}

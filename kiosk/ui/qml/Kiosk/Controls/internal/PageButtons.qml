import QtQuick
import Kiosk.Controls

// The two buttons that page what is longer than the screen.
Item {
    id: root

    property int page: 0
    property int pages: 1
    property bool vertical: false

    signal turned(int page)

    implicitHeight: vertical ? 2 * Theme.target + Theme.gap : Theme.target
    implicitWidth: vertical ? Theme.mainTarget : 120 * Theme.unit
    visible: pages > 1

    KButton {
        Accessible.name: qsTr("Show what comes before")
        anchors.left: parent.left
        anchors.top: parent.top
        enabled: root.page > 0
        iconName: "up"
        leavesPage: false
        objectName: "page-back"
        text: root.vertical ? "" : qsTr("Back up")
        width: root.vertical ? parent.width : (parent.width - Theme.gap) / 2

        onActivated: root.turned(root.page - 1)
    }
    KButton {
        Accessible.name: qsTr("Show more")
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        enabled: root.page < root.pages - 1
        iconName: "down"
        leavesPage: false
        objectName: "page-more"
        text: root.vertical ? "" : qsTr("More")
        width: root.vertical ? parent.width : (parent.width - Theme.gap) / 2

        onActivated: root.turned(root.page + 1)
    }
}

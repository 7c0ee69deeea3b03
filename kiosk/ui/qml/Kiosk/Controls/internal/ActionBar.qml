import QtQuick
import Kiosk.Controls

// The way on, always at the end of the reading direction; another way beside it.
Item {
    id: root

    // While there is more of the page, the way on leads to it.
    property bool more: false
    property string partText: ""
    property bool primaryEnabled: true
    property string primaryIcon: ""
    property string primaryReason: ""
    property string primarySubtext: ""
    property string primaryText: ""
    property bool secondaryEnabled: true
    property string secondaryIcon: ""
    property string secondaryReason: ""
    property string secondaryText: ""
    readonly property real half: (width - Theme.gap) / 2

    signal partRequested
    signal primaryActivated
    signal secondaryActivated

    height: primaryText === "" && secondaryText === "" ? 0 : Math.max(onward.implicitHeight, waiting.implicitHeight, part.implicitHeight, secondary.implicitHeight, standing.implicitHeight)
    implicitHeight: height

    // The bar is as tall on every part of a page: what it leaves for the page decides how many there are.
    KButton {
        id: onward

        iconName: root.primaryIcon
        subtext: root.primarySubtext
        text: root.primaryText
        visible: false
        width: primary.width
    }
    // And while a button waits and says why: nothing moves when it begins to.
    KButton {
        id: waiting

        enabled: false
        iconName: root.primaryIcon
        reason: root.primaryReason
        text: root.primaryText
        visible: false
        width: primary.width
    }
    KButton {
        id: standing

        enabled: false
        iconName: root.secondaryIcon
        reason: root.secondaryReason
        text: root.secondaryText
        visible: false
        width: secondary.width
    }
    KButton {
        id: part

        iconName: "down"
        text: root.partText
        visible: false
        width: primary.width
    }
    KButton {
        id: secondary

        anchors.left: parent.left
        directional: root.secondaryIcon === "back"
        enabled: root.secondaryEnabled
        height: parent.height
        iconName: root.secondaryIcon
        objectName: "secondary"
        reason: root.secondaryReason
        text: root.secondaryText
        visible: text !== ""
        width: root.primaryText === "" ? parent.width : root.half

        onActivated: root.secondaryActivated()
    }
    KButton {
        id: primary

        readonly property string wantedIcon: root.more ? "down" : root.primaryIcon

        anchors.right: parent.right
        directional: wantedIcon === "next"
        enabled: root.more || root.primaryEnabled
        height: parent.height
        iconLast: wantedIcon === "next" || root.more
        iconName: wantedIcon
        kind: "primary"
        leavesPage: !root.more
        objectName: root.more ? "next-part" : "primary"
        reason: root.primaryReason
        subtext: root.more ? "" : root.primarySubtext
        text: root.primaryText === "" || !root.more ? root.primaryText : root.partText
        visible: text !== ""
        width: Theme.landscape || root.secondaryText !== "" ? root.half : parent.width

        onActivated: if (root.more)
            root.partRequested()
        else
            root.primaryActivated()
    }
}

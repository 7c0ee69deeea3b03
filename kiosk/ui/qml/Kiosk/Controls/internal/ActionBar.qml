import QtQuick
import Kiosk.Controls

// The way on, always at the end of the reading direction; another way beside it.
Item {
    id: root

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

    signal primaryActivated
    signal secondaryActivated

    height: primaryText === "" && secondaryText === "" ? 0 : Math.max(primary.implicitHeight, secondary.implicitHeight)
    implicitHeight: height

    KButton {
        id: secondary

        anchors.left: parent.left
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

        anchors.right: parent.right
        directional: root.primaryIcon === "next"
        enabled: root.primaryEnabled
        height: parent.height
        iconLast: root.primaryIcon === "next"
        iconName: root.primaryIcon
        kind: "primary"
        objectName: "primary"
        reason: root.primaryReason
        subtext: root.primarySubtext
        text: root.primaryText
        visible: text !== ""
        width: Theme.landscape || root.secondaryText !== "" ? root.half : parent.width

        onActivated: root.primaryActivated()
    }
}

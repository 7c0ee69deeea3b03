import QtQuick
import Kiosk.Controls
import "internal"

// One question on one screen: where one is, whom it is about, the question, the answers, the way on.
// Children go into the paged column; one that wants all the room takes `height: frame.areaHeight`.
Item {
    id: root

    default property alias content: pager.content
    // What stands over each part of the page.
    property alias crown: pager.crown
    // Whether a page of a few choices shows them in the middle.
    property alias centred: pager.centred
    // What stands at the page's lower end instead of a way on.
    property alias foot: feet.data
    property string heading: ""
    // What the way on says while there is more of this page.
    property string partText: qsTr("Rest of the page")
    property bool primaryEnabled: true
    property string primaryIcon: "next"
    property string primaryReason: ""
    property string primarySubtext: ""
    property string primaryText: ""
    property bool secondaryEnabled: true
    property string secondaryIcon: ""
    property string secondaryReason: ""
    property string secondaryText: ""
    property int stepCount: 0
    property int stepIndex: 0
    property string subtitle: ""
    property string title: ""
    property alias page: pager.page
    property alias spacing: pager.spacing
    readonly property real areaHeight: pager.height - pager.reach
    readonly property bool besideBar: Theme.lowReach && Theme.landscape
    readonly property real keyboardTop: Typing.opened ? height - Typing.height + Edges.below : height
    readonly property bool more: pager.page < pages - 1
    readonly property int pages: pager.pages
    readonly property real partStart: pager.part.start
    readonly property real reach: Theme.lowReach && !Typing.opened ? Math.max(0, Math.ceil(0.6 * Window.height) - Edges.above - pager.y) : 0
    readonly property bool crowded: Typing.opened && keyboardTop - header.implicitHeight < 70 * Theme.unit

    signal primaryActivated
    signal secondaryActivated

    Accessible.name: title
    Accessible.role: Accessible.Pane

    Binding {
        property: "room"
        target: Edges
        value: pager.height - pager.reach
    }
    PageHeader {
        id: header

        heading: root.heading
        height: root.crowded ? 0 : implicitHeight
        stepCount: root.stepCount
        stepIndex: root.stepIndex
        subtitle: root.subtitle
        title: root.title
        visible: !root.crowded
        width: parent.width
    }
    KPager {
        id: pager

        readonly property real foot: Math.max(actions.height, feet.height, Edges.barBeside)

        anchors.bottom: parent.bottom
        anchors.bottomMargin: foot > 0 ? foot + Theme.gap : 0
        anchors.top: parent.top
        anchors.topMargin: header.height
        ledOn: root.primaryText !== ""
        reach: root.reach
        subject: root.stepIndex + root.title
        visibleHeight: Math.min(height, root.keyboardTop - y - Theme.gap)
        width: parent.width
    }
    Item {
        id: feet

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        height: childrenRect.height
        visible: !Typing.opened
        width: actions.width
    }
    ActionBar {
        id: actions

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        more: root.more
        partText: root.partText
        primaryEnabled: root.primaryEnabled
        primaryIcon: root.primaryIcon
        primaryReason: root.primaryReason
        primarySubtext: root.primarySubtext
        primaryText: root.primaryText
        secondaryEnabled: root.secondaryEnabled
        secondaryIcon: root.secondaryIcon
        secondaryReason: root.secondaryReason
        secondaryText: root.secondaryText
        visible: !Typing.opened // the keyboard lies on it
        width: root.besideBar ? parent.width * 0.48 : parent.width

        onPartRequested: pager.turn(pager.page + 1)
        onPrimaryActivated: root.primaryActivated()
        onSecondaryActivated: root.secondaryActivated()
    }
}

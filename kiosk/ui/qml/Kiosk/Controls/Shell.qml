import QtQuick
import Kiosk.Controls

// The frame of the whole screen: the bar, the page, the keyboard; where each goes in every format and reach.
// Pages go into `page`; overlays are the shell's other children, above everything.
Rectangle {
    id: root

    default property alias overlays: overlayLayer.data
    property alias bar: topBar
    property alias page: pageArea.data
    property bool barVisible: true
    readonly property bool barBelow: Theme.lowReach
    readonly property bool barBeside: Theme.lowReach && Theme.landscape

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: Theme.rtl
    color: Theme.background

    Binding {
        property: "above"
        target: Edges
        value: pageArea.y
    }
    Binding {
        property: "below"
        target: Edges
        value: root.height - pageArea.y - pageArea.height
    }
    Binding {
        property: "barBeside"
        target: Edges
        value: root.barVisible && root.barBeside ? topBar.height : 0
    }
    Item {
        id: pageArea

        anchors.bottom: root.barVisible && root.barBelow && !root.barBeside ? topBar.top : parent.bottom
        anchors.bottomMargin: root.barVisible && root.barBelow && !root.barBeside ? Theme.gap : Theme.gap * 1.5
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: root.barVisible && !root.barBelow ? topBar.bottom : parent.top
        anchors.topMargin: Theme.gap * 1.5
    }
    TopBar {
        id: topBar

        anchors.bottomMargin: Theme.gap * 1.5
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.topMargin: Theme.gap
        height: implicitHeight
        visible: root.barVisible && !(root.barBelow && Typing.opened)
        width: root.barBeside ? parent.width * 0.5 - 1.5 * Theme.margin : parent.width - 2 * Theme.margin

        states: [
            State {
                when: root.barBelow

                AnchorChanges {
                    anchors.bottom: root.bottom
                    target: topBar
                }
            },
            State {
                when: !root.barBelow

                AnchorChanges {
                    anchors.top: root.top
                    target: topBar
                }
            }
        ]
    }
    Keyboard {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
    }
    Item {
        id: overlayLayer

        anchors.fill: parent
    }
}

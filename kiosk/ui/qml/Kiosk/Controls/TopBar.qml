import QtQuick
import Kiosk.Controls
import "internal"

// What is on every screen, always in the same place: back, exit, help, listen, language, larger text.
Item {
    id: root

    property bool accessVisible: true
    property bool backVisible: true
    // Whether a question lies over the page: Back is its own then.
    property bool covered: false
    property bool exitVisible: true
    property bool helpVisible: true
    property string languageText: "English"
    property bool languageVisible: true
    // Whether the page is being read aloud.
    property bool listening: false
    property bool listenVisible: true
    readonly property list<NavButton> buttons: [back, exit, help, listen, language, access].filter(button => button?.visible)
    readonly property real room: width - (buttons.length - 1) * Theme.gap
    readonly property real slot: room / buttons.length
    readonly property bool even: buttons.every(button => Theme.target + beyond(button) <= slot)
    // What the longest words take beyond a finger's breadth, all buttons together.
    readonly property real wanted: buttons.reduce((sum, button) => sum + beyond(button), 0)
    readonly property real shrunk: Math.min(1, ...buttons.map(button => button.wordRoom / button.wordWidth))

    signal accessRequested
    signal backRequested
    signal exitRequested
    signal helpRequested
    signal languageRequested
    signal listenRequested

    function beyond(button: NavButton): real {
        return Math.max(0, button.wordWidth + 2 * button.padding - Theme.target);
    }
    // Buttons are as wide as one another or, where a word would be broken, as their words ask.
    function widthOf(button: NavButton): real {
        return even ? slot : Theme.target + beyond(button) / wanted * (room - buttons.length * Theme.target);
    }

    implicitHeight: buttons.reduce((most, button) => Math.max(most, button?.implicitHeight ?? 0), 0)

    Shortcut {
        enabled: root.backVisible && root.visible && !root.covered && !Typing.opened
        sequences: [StandardKey.Cancel, "Back"]

        onActivated: root.backRequested()
    }
    Row {
        anchors.fill: parent
        spacing: Theme.gap

        NavButton {
            id: back

            directional: true
            height: parent.height
            iconName: "back"
            objectName: "nav-back"
            opacity: root.backVisible ? 1 : 0
            enabled: root.backVisible
            text: qsTr("Back")
            shrunk: root.shrunk
            width: root.widthOf(back)

            onActivated: root.backRequested()
        }
        NavButton {
            id: exit

            height: parent.height
            iconName: "exit"
            objectName: "nav-exit"
            opacity: root.exitVisible ? 1 : 0
            enabled: root.exitVisible
            text: qsTr("Exit")
            shrunk: root.shrunk
            width: root.widthOf(exit)

            onActivated: root.exitRequested()
        }
        NavButton {
            id: help

            height: parent.height
            iconName: "help"
            objectName: "nav-help"
            opacity: root.helpVisible ? 1 : 0
            enabled: root.helpVisible
            text: qsTr("Help")
            shrunk: root.shrunk
            width: root.widthOf(help)

            onActivated: root.helpRequested()
        }
        NavButton {
            id: listen

            active: root.listening
            height: parent.height
            iconName: root.listening ? "stop" : "listen"
            objectName: "nav-listen"
            otherText: root.listening ? qsTr("Listen") : qsTr("Stop")
            text: root.listening ? qsTr("Stop") : qsTr("Listen")
            visible: root.listenVisible
            shrunk: root.shrunk
            width: root.widthOf(listen)

            onActivated: root.listenRequested()
        }
        NavButton {
            id: language

            height: parent.height
            iconName: "language"
            objectName: "nav-language"
            opacity: root.languageVisible ? 1 : 0
            enabled: root.languageVisible
            text: root.languageText
            shrunk: root.shrunk
            width: root.widthOf(language)

            onActivated: root.languageRequested()
        }
        NavButton {
            id: access

            height: parent.height
            iconName: root.listenVisible ? "access" : "text_size"
            objectName: "nav-access"
            opacity: root.accessVisible ? 1 : 0
            enabled: root.accessVisible
            text: root.listenVisible ? qsTr("Text, sound") : Theme.lowReach ? qsTr("Larger text") : qsTr("Larger text, contrast")
            description: root.listenVisible ? qsTr("Text size, volume, contrast, low reach") : qsTr("Text size, contrast, low reach")
            shrunk: root.shrunk
            width: root.widthOf(access)

            onActivated: root.accessRequested()
        }
    }
}

import QtQuick
import Kiosk.Controls
import "internal"

// What is on every screen, always in the same place: back, exit, help, language, larger text.
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
    readonly property real slot: (width - 4 * Theme.gap) / 5

    signal accessRequested
    signal backRequested
    signal exitRequested
    signal helpRequested
    signal languageRequested

    implicitHeight: [back, exit, help, language, access].reduce((most, button) => Math.max(most, button?.implicitHeight ?? 0), 0)

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
            width: root.slot

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
            width: root.slot

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
            width: root.slot

            onActivated: root.helpRequested()
        }
        NavButton {
            id: language

            height: parent.height
            iconName: "language"
            objectName: "nav-language"
            opacity: root.languageVisible ? 1 : 0
            enabled: root.languageVisible
            text: root.languageText
            width: root.slot

            onActivated: root.languageRequested()
        }
        NavButton {
            id: access

            height: parent.height
            iconName: "text_size"
            objectName: "nav-access"
            opacity: root.accessVisible ? 1 : 0
            enabled: root.accessVisible
            text: Theme.lowReach ? qsTr("Larger text") : qsTr("Larger text, contrast")
            description: qsTr("Text size, contrast, low reach")
            width: root.slot

            onActivated: root.accessRequested()
        }
    }
}

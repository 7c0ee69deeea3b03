import QtQuick
import Kiosk.Controls
import "internal"

// How one reads, hears and reaches best; each choice shows at once and loses nothing typed.
Overlay {
    id: root

    // Whether pages can be listened to here.
    property bool soundOffered: true

    signal closed

    title: soundOffered ? qsTr("Easier to read, hear and touch") : qsTr("Easier to read and touch")

    onDismissed: root.closed()

    footer: KButton {
        kind: "primary"
        leavesPage: false
        objectName: "access-close"
        text: qsTr("Done")
        width: parent.width

        onActivated: root.closed()
    }

    AccessSteps {
        current: Theme.textSize
        label: qsTr("Text size")
        prefix: "text-"
        steps: [
            {
                "value": "normal",
                "label": qsTr("Normal")
            },
            {
                "value": "large",
                "label": qsTr("Large")
            },
            {
                "value": "largest",
                "label": qsTr("Largest")
            }
        ]
        width: parent.width

        onPicked: value => Theme.textSize = value
    }
    AccessSteps {
        current: Theme.volume
        label: qsTr("How loud pages are read")
        prefix: "volume-"
        steps: [
            {
                "value": "low",
                "label": qsTr("Quiet")
            },
            {
                "value": "middle",
                "label": qsTr("Medium")
            },
            {
                "value": "high",
                "label": qsTr("Loud")
            }
        ]
        visible: root.soundOffered
        width: parent.width

        onPicked: value => Theme.volume = value
    }
    Grid {
        id: switches

        readonly property real cell: (width - (columns - 1) * spacing) / columns
        readonly property list<OptionCard> cards: [contrast, reach, calm, headphones]
        readonly property real tallest: columns > 1 ? cards.reduce((most, card) => Math.max(most, card?.implicitHeight ?? 0), 0) : 0

        columns: Theme.columns > 1 ? (root.soundOffered ? 2 : 3) : 1
        spacing: Theme.gap
        width: parent.width

        OptionCard {
            id: contrast

            checked: Theme.highContrast
            height: Math.max(implicitHeight, switches.tallest)
            iconName: "contrast"
            multiple: true
            objectName: "contrast"
            text: qsTr("High contrast")
            width: switches.cell

            onActivated: Theme.highContrast = !Theme.highContrast
        }
        OptionCard {
            id: reach

            checked: Theme.lowReach
            height: Math.max(implicitHeight, switches.tallest)
            iconName: "reach"
            multiple: true
            objectName: "low-reach"
            text: qsTr("All buttons low on the screen")
            width: switches.cell

            onActivated: Theme.lowReach = !Theme.lowReach
        }
        OptionCard {
            id: calm

            checked: Theme.calm
            height: Math.max(implicitHeight, switches.tallest)
            iconName: "eye"
            multiple: true
            objectName: "calm"
            text: qsTr("Nothing moves on the screen")
            width: switches.cell

            onActivated: Theme.calm = !Theme.calm
        }
        OptionCard {
            id: headphones

            checked: Theme.headphones
            height: Math.max(implicitHeight, switches.tallest)
            iconName: "headphones"
            multiple: true
            objectName: "headphones"
            text: qsTr("I am using headphones")
            visible: root.soundOffered
            width: switches.cell

            onActivated: Theme.headphones = !Theme.headphones
        }
    }
}

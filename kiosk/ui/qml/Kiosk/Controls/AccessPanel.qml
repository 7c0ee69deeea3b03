import QtQuick
import Kiosk.Controls
import "internal"

// How one reads and reaches best; each choice shows at once and loses nothing typed.
Overlay {
    id: root

    signal closed

    title: qsTr("Easier to read and touch")

    onDismissed: root.closed()

    footer: KButton {
        kind: "primary"
        leavesPage: false
        objectName: "access-close"
        text: qsTr("Done")
        width: parent.width

        onActivated: root.closed()
    }

    KText {
        role: "label"
        text: qsTr("Text size")
        width: parent.width
    }
    Row {
        spacing: Theme.gap
        width: parent.width

        Repeater {
            model: [
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

            OptionCard {
                required property var modelData

                checked: Theme.textSize === modelData.value
                objectName: "text-" + modelData.value
                text: modelData.label
                width: (parent.width - 2 * Theme.gap) / 3

                onActivated: Theme.textSize = modelData.value
            }
        }
    }
    Grid {
        id: switches

        readonly property real cell: (width - (columns - 1) * spacing) / columns

        columns: Theme.columns > 1 ? 3 : 1
        spacing: Theme.gap
        width: parent.width

        OptionCard {
            checked: Theme.highContrast
            iconName: "contrast"
            multiple: true
            objectName: "contrast"
            text: qsTr("High contrast")
            width: switches.cell

            onActivated: Theme.highContrast = !Theme.highContrast
        }
        OptionCard {
            checked: Theme.lowReach
            iconName: "reach"
            multiple: true
            objectName: "low-reach"
            text: qsTr("All buttons low on the screen")
            width: switches.cell

            onActivated: Theme.lowReach = !Theme.lowReach
        }
        OptionCard {
            checked: Theme.calm
            iconName: "eye"
            multiple: true
            objectName: "calm"
            text: qsTr("Nothing moves on the screen")
            width: switches.cell

            onActivated: Theme.calm = !Theme.calm
        }
    }
}

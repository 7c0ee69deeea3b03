pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

// The date so far, in three parts; tapping one picks it anew.
Row {
    id: root

    property string language: "ar"
    property bool monthOnly: false
    property list<var> parts: [0, 0, 0]
    property string stage: ""
    property bool yearOnly: false
    readonly property list<var> slots: [
        {
            "stage": "year",
            "name": qsTr("Year"),
            "text": parts[0] ? String(parts[0]) : "",
            "open": stage === "year" || stage === "decade",
            "enabled": true
        },
        {
            "stage": "month",
            "name": qsTr("Month"),
            "text": parts[1] ? Calendar.months(language)[parts[1] - 1] : "",
            "open": stage === "month",
            "enabled": parts[0] > 0
        },
        {
            "stage": "day",
            "name": qsTr("Day"),
            "text": parts[2] ? String(parts[2]) : "",
            "open": stage === "day",
            "enabled": parts[1] > 0
        }
    ]
    readonly property int count: monthOnly ? 2 : 3

    signal opened(string stage)

    spacing: Theme.gap

    Repeater {
        model: root.slots.slice(0, root.count)

        DateSlot {
            required property var modelData

            caption: modelData.name
            enabled: modelData.enabled
            objectName: "slot-" + modelData.stage
            opened: modelData.open
            text: modelData.text
            width: (root.width - (root.count - 1) * root.spacing) / root.count

            onActivated: root.opened(modelData.stage)
        }
    }
}

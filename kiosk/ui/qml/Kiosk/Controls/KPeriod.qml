import QtQuick
import Kiosk.Controls
import "internal"

// From one month to another. `value` is "1999-01/2004-07"; one side may still be empty.
Item {
    id: root

    property string fault: ""
    readonly property bool breakable: true
    property int fromYear: 1920
    property string help: ""
    property string label: ""
    property bool second: false
    property int toYear: 2035
    property string value: ""
    readonly property bool complete: ends.every(end => end.length > 4)
    readonly property list<string> ends: value === "" ? ["", ""] : value.split("/")

    signal changed(string value)

    function turn(toSecond: bool): void {
        second = toSecond;
        Edges.picker = toSecond ? end : start;
    }

    Accessible.description: fault !== "" ? fault : help
    Accessible.name: label
    Accessible.role: Accessible.Grouping
    implicitHeight: column.implicitHeight
    implicitWidth: 120 * Theme.unit

    Column {
        id: column

        spacing: Theme.gap
        width: root.width

        KText {
            role: "label"
            text: root.label
            visible: text !== ""
            width: parent.width
        }
        KText {
            role: "small"
            soft: true
            text: root.help
            visible: text !== ""
            width: parent.width
        }
        Row {
            spacing: Theme.gap
            width: parent.width

            OptionCard {
                checked: !root.second
                objectName: "period-from"
                personalDescription: true
                subtext: Calendar.words(root.ends[0], Theme.language)
                text: qsTr("From")
                width: (parent.width - parent.spacing) / 2

                onActivated: root.turn(false)
            }
            OptionCard {
                checked: root.second
                objectName: "period-to"
                personalDescription: true
                subtext: Calendar.words(root.ends[1], Theme.language)
                text: qsTr("To")
                width: (parent.width - parent.spacing) / 2

                onActivated: root.turn(true)
            }
        }
        KDate {
            id: start

            fromYear: root.fromYear
            monthOnly: true
            objectName: "period-start"
            toYear: root.toYear
            value: root.ends[0]
            visible: !root.second
            width: parent.width

            onChanged: value => root.changed(value + "/" + root.ends[1])
        }
        KDate {
            id: end

            fromYear: root.fromYear
            monthOnly: true
            objectName: "period-end"
            toYear: root.toYear
            value: root.ends[1]
            visible: root.second
            width: parent.width

            onChanged: value => root.changed(root.ends[0] + "/" + value)
        }
        FieldNote {
            fault: root.fault
            visible: fault !== ""
            width: parent.width
        }
    }
}

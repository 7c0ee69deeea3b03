import QtQuick
import Kiosk.Controls
import "internal"

// A date by tapping: decade, year, month, day. `value` is "", "1961", "1961-05" or "1961-05-03".
// `changed` tells each step; `complete` says whether nothing more is asked.
Item {
    id: root

    property string fault: ""
    readonly property bool breakable: true
    property int fromYear: 1920
    property string help: ""
    property string label: ""
    property bool monthOnly: false
    property string next: firstStage(value)
    property int toYear: 2035
    property string value: ""
    property bool yearOnlyOffered: false
    property bool yearOnly: false
    property int decade: 0
    readonly property bool complete: parts[2] > 0 || yearOnly || (monthOnly && parts[1] > 0)
    readonly property list<var> parts: Calendar.parts(value)
    // One picker is open on a page: that of the date one is at.
    readonly property string stage: Edges.picker === root ? next : ""
    // What of it is to be in sight.
    readonly property Item part: [decades, years, months, days].find(grid => grid.visible) ?? slots
    readonly property bool shortRange: toYear - fromYear < 15

    signal changed(string value)

    function firstStage(date: string): string {
        return date === "" ? (shortRange ? "year" : "decade") : "";
    }
    function open(at: string): void {
        Edges.picker = root;
        next = at;
    }
    function pick(part: string, number: int): void {
        yearOnly = false;
        const picked = Calendar.withPart(value, part, number);
        next = part === "year" ? "month" : part === "month" && !monthOnly ? "day" : "";
        changed(picked);
    }

    Accessible.description: fault !== "" ? fault : help
    Accessible.name: label
    Accessible.role: Accessible.Grouping
    implicitHeight: column.implicitHeight

    Component.onCompleted: if (visible && next !== "" && !(Edges.picker?.visible ?? false))
        Edges.picker = root
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
        DateSlots {
            id: slots

            language: Theme.language
            monthOnly: root.monthOnly
            parts: root.parts
            stage: root.stage
            width: parent.width
            yearOnly: root.yearOnly

            onOpened: stage => root.open(stage === "year" && !root.shortRange ? "decade" : stage)
        }
        NumberGrid {
            id: decades

            cellHeight: Theme.mainTarget
            cellWidth: 12 * 0.55 * Theme.label + Theme.padding
            choices: !visible ? [] : Calendar.decades(root.fromYear, root.toYear).map(first => ({
                        "number": first,
                        "label": qsTr("From %1 to %2").arg("\u2066" + first + "\u2069").arg("\u2066" + (first + 9) + "\u2069"),
                        "subtext": ""
                    }))
            current: Math.floor(root.parts[0] / 10) * 10
            prefix: "decade-"
            visible: root.stage === "decade"
            wantedColumns: Theme.landscape ? 6 : 4
            width: parent.width

            onPicked: number => {
                root.decade = number;
                root.next = "year";
            }
        }
        NumberGrid {
            id: years

            cellHeight: Theme.mainTarget
            cellWidth: Math.max(1.6 * Theme.target, 4 * 0.62 * Theme.label + Theme.padding)
            choices: visible ? Calendar.years(root.fromYear, root.toYear, root.shortRange ? 0 : root.decade) : []
            current: root.parts[0]
            prefix: "year-"
            visible: root.stage === "year"
            width: parent.width

            onPicked: number => root.pick("year", number)
        }
        KButton {
            leavesPage: false
            objectName: "year-only"
            text: qsTr("Year only, as in the document")
            visible: root.yearOnlyOffered && (root.stage === "month" || root.stage === "day")
            width: parent.width

            onActivated: {
                root.yearOnly = true;
                root.next = "";
                root.changed(String(root.parts[0]));
            }
        }
        NumberGrid {
            id: months

            cellHeight: Theme.mainTarget
            cellWidth: 8 * Theme.label * 0.62
            choices: visible ? Calendar.monthChoices(Theme.language) : []
            current: root.parts[1]
            prefix: "month-"
            visible: root.stage === "month"
            wantedColumns: Theme.landscape ? 6 : 4
            width: parent.width

            onPicked: number => root.pick("month", number)
        }
        NumberGrid {
            id: days

            choices: visible ? Calendar.days(root.value) : []
            current: root.parts[2]
            prefix: "day-"
            visible: root.stage === "day"
            wantedColumns: Theme.landscape ? 11 : 7
            width: parent.width

            onPicked: number => root.pick("day", number)
        }
        FieldNote {
            fault: root.fault
            visible: fault !== ""
            width: parent.width
        }
    }
}

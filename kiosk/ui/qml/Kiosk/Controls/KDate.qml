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
    property string stage: firstStage(value)
    property int toYear: 2035
    property string value: ""
    property bool yearOnlyOffered: false
    property bool yearOnly: false
    property int decade: 0
    readonly property bool complete: parts[2] > 0 || yearOnly || (monthOnly && parts[1] > 0)
    readonly property list<var> parts: Calendar.parts(value)
    readonly property bool shortRange: toYear - fromYear < 15

    signal changed(string value)

    function firstStage(date: string): string {
        return date === "" ? (shortRange ? "year" : "decade") : "";
    }
    function pick(part: string, number: int): void {
        yearOnly = false;
        const next = Calendar.withPart(value, part, number);
        stage = part === "year" ? "month" : part === "month" && !monthOnly ? "day" : "";
        changed(next);
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
        DateSlots {
            language: Theme.language
            monthOnly: root.monthOnly
            parts: root.parts
            stage: root.stage
            width: parent.width
            yearOnly: root.yearOnly

            onOpened: stage => root.stage = stage === "year" && !root.shortRange ? "decade" : stage
        }
        NumberGrid {
            cellHeight: Theme.mainTarget
            cellWidth: 12 * 0.55 * Theme.label + Theme.padding
            choices: visible ? Calendar.decades(root.fromYear, root.toYear) : []
            current: Math.floor(root.parts[0] / 10) * 10
            prefix: "decade-"
            visible: root.stage === "decade"
            wantedColumns: Theme.landscape ? 6 : 4
            width: parent.width

            onPicked: number => {
                root.decade = number;
                root.stage = "year";
            }
        }
        NumberGrid {
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
                root.stage = "";
                root.changed(String(root.parts[0]));
            }
        }
        NumberGrid {
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
            width: parent.width
        }
    }
}

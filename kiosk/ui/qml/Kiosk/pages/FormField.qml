pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// One field of a step: the control for its kind, and "I don't know" where a clerk can fill it in.
Column {
    id: root

    required property string control
    required property string example
    required property string fault
    required property FormModel form
    required property int fromYear
    required property string help
    required property string key
    required property string label
    required property string layout
    required property bool masked
    required property int maximumLength
    required property bool multiline
    required property list<var> options
    required property string text
    required property int toYear
    required property bool unknown
    required property bool unknownOffered
    required property string warning

    function attend(): void {
        if (control === "text")
            (loader.item as KField).input.forceActiveFocus(Qt.TabFocusReason);
        else
            (loader.item as Item).nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.gap

    Loader {
        id: loader

        readonly property bool breakable: true

        sourceComponent: ({
                "text": textComponent,
                "choice": choiceComponent,
                "yesNo": yesNoComponent,
                "search": searchComponent,
                "date": dateComponent,
                "period": periodComponent
            })[root.control]
        width: parent.width
    }
    KHandOver {
        checked: root.unknown
        objectName: "clerk-" + root.key
        visible: root.unknownOffered && root.control !== "text"
        width: parent.width

        onActivated: root.form.leaveToClerk(root.key, !root.unknown)
    }
    Component {
        id: textComponent

        KField {
            example: root.example
            fault: root.fault
            help: root.help
            label: root.label
            layout: root.layout
            masked: root.masked
            maximumLength: root.maximumLength
            multiline: root.multiline
            objectName: "field-" + root.key
            text: root.text
            unknown: root.unknown
            unknownOffered: root.unknownOffered
            warning: root.warning

            onEdited: text => root.form.edit(root.key, text)
            onFinished: root.form.finish(root.key)
            onUnknownToggled: unknown => root.form.leaveToClerk(root.key, unknown)
        }
    }
    Component {
        id: choiceComponent

        KChoice {
            current: root.text
            fault: root.fault
            help: root.help
            label: root.label
            objectName: "field-" + root.key
            options: root.options

            onChosen: value => root.form.choose(root.key, value)
        }
    }
    Component {
        id: yesNoComponent

        KYesNo {
            current: root.text
            fault: root.fault
            help: root.help
            label: root.label
            objectName: "field-" + root.key

            onChosen: value => root.form.choose(root.key, value)
        }
    }
    Component {
        id: searchComponent

        KSearchList {
            current: root.text
            fault: root.fault
            help: root.help
            label: root.label
            objectName: "field-" + root.key
            options: root.options

            onChosen: value => root.form.choose(root.key, value)
        }
    }
    Component {
        id: dateComponent

        KDate {
            fault: root.fault
            fromYear: root.fromYear
            help: root.help
            label: root.label
            objectName: "field-" + root.key
            toYear: root.toYear
            value: root.text
            yearOnlyOffered: true

            onChanged: value => root.form.choose(root.key, value)
        }
    }
    Component {
        id: periodComponent

        KPeriod {
            fault: root.fault
            fromYear: root.fromYear
            help: root.help
            label: root.label
            objectName: "field-" + root.key
            toYear: root.toYear
            value: root.text

            onChanged: value => root.form.edit(root.key, value)
        }
    }
}

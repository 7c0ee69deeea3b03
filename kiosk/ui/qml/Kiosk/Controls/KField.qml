import QtQuick
import Kiosk.Controls
import "internal"

// A question that is typed. What is typed goes out by `edited`; `text` is what the model holds.
Item {
    id: root

    property string example: ""
    property string fault: ""
    property string help: ""
    property string label: ""
    property string layout: "text" // arabic, latin, text, digits, phone, email
    property bool masked: false
    property int maximumLength: 60
    property bool multiline: false
    property string prompt: qsTr("Touch here to type")
    property string text: ""
    // What is in the box now, whether or not a model has taken it.
    property string typed: text
    property bool unknown: false
    property bool unknownOffered: false
    property string warning: ""
    property bool labelShown: true
    property bool noteShown: true
    readonly property string note: fault !== "" ? fault : warning !== "" ? warning : help
    readonly property bool breakable: true
    readonly property bool editing: Typing.field === root
    readonly property Item input: fieldInput.input

    signal edited(string text)
    signal finished
    signal unknownToggled(bool unknown)

    function take(written: string): void {
        typed = written;
        if (written !== text)
            edited(written);
    }
    function beginTyping(): void {
        Typing.openFor(root, input, layout);
        input.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: column.implicitHeight
    implicitWidth: 120 * Theme.unit

    onTextChanged: typed = text
    // When a whole engine goes, the singleton may be gone already.
    Component.onDestruction: Typing.forget?.(root)
    onUnknownChanged: if (unknown)
        Typing.closeFor(root)

    Connections {
        function onLeft(field: Item): void {
            if (field === root)
                root.finished();
        }

        target: Typing
    }
    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.gap / 2

        KText {
            Accessible.ignored: true
            role: "label"
            text: root.label
            visible: text !== "" && root.labelShown
            width: parent.width
        }
        KText {
            Accessible.ignored: true
            role: "small"
            soft: true
            text: root.help
            visible: text !== ""
            width: parent.width
        }
        Grid {
            id: row

            // The hand-over beside the box, or under it where its words would be squeezed.
            readonly property bool beside: root.unknownOffered && (Theme.landscape || Theme.textSize === "normal")

            columns: beside ? 2 : 1
            spacing: Theme.gap
            width: parent.width

            FieldBox {
                id: box

                editing: root.editing
                enabled: !root.unknown
                faulty: root.fault !== ""
                height: Math.max(implicitHeight, row.beside ? unknownButton.implicitHeight : 0)
                input: root.input
                maskedText: root.unknown ? qsTr("The clerk will fill it in") : root.masked && !root.editing && root.typed !== "" ? "\u2066" + "•".repeat(Math.max(0, root.typed.length - 4)) + root.typed.slice(-4) + "\u2069" : ""
                multiline: root.multiline
                prompt: root.typed === "" && !root.editing ? root.prompt : ""
                width: row.beside ? (row.width - row.spacing) * 0.62 : row.width

                onTapped: (x, y) => root.beginTyping()

                FieldInput {
                    id: fieldInput

                    anchors.fill: parent
                    anchors.leftMargin: Theme.padding
                    anchors.margins: root.multiline ? Theme.padding : 0
                    anchors.rightMargin: Theme.padding
                    description: root.note
                    field: root
                    label: root.label
                    maximumLength: root.maximumLength
                    multiline: root.multiline
                    opacity: box.maskedText === "" ? 1 : 0
                    value: root.typed

                    onOpened: root.beginTyping()
                    onWritten: text => root.take(text)
                }
            }
            KHandOver {
                id: unknownButton

                checked: root.unknown
                height: row.beside ? box.height : implicitHeight
                visible: root.unknownOffered
                width: row.beside ? row.width - box.width - row.spacing : row.width

                onActivated: root.unknownToggled(!root.unknown)
            }
        }
        FieldNote {
            example: root.example
            fault: root.fault
            visible: root.noteShown || fault !== ""
            warning: root.warning
            width: parent.width
        }
    }
}

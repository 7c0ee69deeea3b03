pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The typed fields of a page outside a request's form.
Column {
    id: root

    required property Journey journey
    required property TypedModel entries

    spacing: 2 * Theme.gap

    Repeater {
        id: fields

        model: root.entries

        KField {
            required property string key

            required fault
            required help
            required label
            required layout
            required maximumLength
            required text

            objectName: "field-" + key
            width: root.width

            onEdited: text => root.entries.edit(key, text)
            onFinished: root.entries.finish(key)
        }
    }
    Connections {
        function onAttend(key: string): void {
            for (let at = 0; at < fields.count; at++) {
                const field = fields.itemAt(at) as KField;
                if (field.objectName === "field-" + key)
                    field.input.forceActiveFocus(Qt.TabFocusReason);
            }
        }

        target: root.journey
    }
}

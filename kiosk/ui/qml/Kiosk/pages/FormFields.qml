pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The fields of a step, each with the control that its kind asks for.
Column {
    id: root

    required property FormModel form

    function attend(key: string): void {
        for (let at = 0; at < fields.count; at++) {
            const field = fields.itemAt(at) as FormField;
            if (field.key === key)
                field.attend();
        }
    }

    spacing: 2 * Theme.gap

    Repeater {
        id: fields

        model: root.form

        FormField {
            form: root.form
            width: root.width
        }
    }
}

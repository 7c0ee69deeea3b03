import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// One short group of fields. A fault shows under its field when one leaves it.
PageFrame {
    id: root

    required property Face face

    heading: !root.face.details.concernedOther ? "" : root.face.details.asking ? qsTr("The person asking: you") : qsTr("The person concerned: whom the document is for")
    primaryText: qsTr("Next")
    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    title: root.face.details.stepTitle

    onPrimaryActivated: root.face.journey.next()

    FormFields {
        id: fields

        form: root.face.form
        width: parent.width
    }
    Connections {
        function onAttend(key: string): void {
            fields.attend(key);
        }

        target: root.face.journey
    }
}

import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// One short group of fields. A fault shows under its field when one leaves it.
PageFrame {
    id: root

    required property Face face

    heading: root.face.details.person
    primaryText: qsTr("Next")
    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    title: root.face.details.stepTitle

    onPrimaryActivated: root.face.journey.next()

    KBanner {
        kind: "info"
        objectName: "notice"
        text: root.face.details.notice
        width: parent.width
    }
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

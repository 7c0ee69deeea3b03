import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Name, number and year of birth of whoever holds the appointment.
PageFrame {
    id: root

    required property Face face

    primaryText: qsTr("Next")
    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    title: qsTr("In whose name is the appointment?")

    onPrimaryActivated: root.face.booking.typed()

    TypedFields {
        journey: root.face.journey
        entries: root.face.typed
        width: parent.width
    }
}

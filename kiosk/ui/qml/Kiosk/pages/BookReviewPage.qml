pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// All that is about to be booked; each line leads to where it is corrected.
PageFrame {
    id: root

    required property Face face

    partText: qsTr("See the rest")
    primaryEnabled: !root.face.journey.busy
    primaryIcon: "check"
    primaryReason: qsTr("Booking")
    primaryText: root.face.booking.changing ? qsTr("Change the appointment") : qsTr("Book this appointment")
    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    subtitle: root.face.booking.failed ? "" : qsTr("Touch the line you want to correct")
    title: root.face.booking.changing ? qsTr("Is the new time right?") : qsTr("Is this right?")

    onPrimaryActivated: root.face.booking.book()

    KBanner {
        kind: "danger"
        objectName: "booking-failed"
        text: root.face.booking.failed ? qsTr("The appointment is not booked yet; what you chose is still on the screen. Try again, or ask a clerk.") : ""
        width: parent.width
    }
    Repeater {
        model: root.face.plan

        KLine {
            required property string key
            required property string label
            required property string page

            required value

            enabled: page !== "" && !root.face.booking.failed
            objectName: "line-" + key
            text: label
            width: parent.width

            onActivated: root.face.booking.correct(page)
        }
    }
    KText {
        text: qsTr("Booking is free, in the holder's name, and not for sale. Pay nobody for it.")
        // Not alone on a part, where one would turn to it in vain: the slip says it, too.
        visible: !Theme.landscape || (Theme.textSize === "normal" && !Theme.lowReach)
        width: parent.width
    }
}

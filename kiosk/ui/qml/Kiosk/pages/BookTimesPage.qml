import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The nearest free times first; the calendar is the second choice.
PageFrame {
    id: root

    required property Face face
    readonly property bool none: root.face.booking.noneFree !== ""

    primaryIcon: none ? "check" : ""
    primaryText: root.face.booking.unseen ? qsTr("Try again") : !none ? "" : root.face.booking.changing ? qsTr("Keep the appointment as it is") : qsTr("I have finished")
    secondaryIcon: "calendar"
    secondaryText: root.face.booking.hasDays ? qsTr("Other days and times") : ""
    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    subtitle: root.face.booking.people === "" ? root.face.booking.service : root.face.booking.service + "  ·  " + root.face.booking.people
    title: none || root.face.booking.unseen ? qsTr("Free times") : qsTr("Nearest free times")

    onPrimaryActivated: {
        if (root.none)
            root.face.arriving.finish();
        else
            root.face.booking.look();
    }
    onSecondaryActivated: root.face.booking.showDays()

    KBanner {
        kind: "warning"
        objectName: "taken"
        text: root.face.booking.taken ? qsTr("This time was taken a moment ago.") : ""
        width: parent.width
    }
    KBanner {
        kind: "warning"
        objectName: "unseen"
        text: root.face.booking.unseen ? qsTr("The free times can't be seen just now. Try again, or ask a clerk.") : ""
        width: parent.width
    }
    KText {
        role: "heading"
        text: root.face.booking.noneFree
        visible: text !== ""
        width: parent.width
    }
    KText {
        role: "label"
        text: qsTr("Your present appointment stays as it is.")
        visible: root.none && root.face.booking.changing
        width: parent.width
    }
    KText {
        text: qsTr("Please go to %1.").arg(root.face.lobby.place)
        visible: root.none
        width: parent.width
    }
    TileList {
        columns: 1
        extra: root.face.booking.taken ? 1 : 0
        model: root.face.nearest
        width: parent.width

        onChosen: key => root.face.booking.chooseTime(key)
    }
}

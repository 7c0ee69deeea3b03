import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// How the line stands, said before one joins it; or why nobody can join it now.
PageFrame {
    id: root

    required property Face face
    readonly property bool holding: root.face.taking.holding !== ""
    readonly property bool stopped: root.face.taking.stopped !== ""
    readonly property bool unseen: root.face.taking.unseen

    primaryEnabled: !root.face.journey.busy
    primaryIcon: stopped ? "check" : "next"
    primaryReason: qsTr("Please wait a moment.")
    primaryText: stopped ? qsTr("I have finished") : unseen ? qsTr("Try again") : holding ? qsTr("Stand in line") : root.face.taking.late ? qsTr("Take the number anyway") : qsTr("Take the number")
    secondaryEnabled: !root.face.journey.busy
    secondaryIcon: "calendar_add"
    secondaryReason: qsTr("Please wait a moment.")
    secondaryText: root.face.taking.bookable && (stopped || root.face.taking.late) ? qsTr("Book another day") : ""
    subtitle: root.face.taking.service + "  ·  " + root.face.taking.people
    title: holding ? qsTr("Stand in line with your number") : qsTr("Take a number now")

    onPrimaryActivated: {
        if (root.stopped)
            root.face.arriving.finish();
        else if (root.unseen)
            root.face.taking.look();
        else
            root.face.taking.take();
    }
    onSecondaryActivated: root.face.taking.bookDay()

    KBanner {
        kind: "danger"
        objectName: "taking-failed"
        text: root.face.taking.failed ? qsTr("The number could not be taken just now. Try again, or ask a clerk.") : ""
        width: parent.width
    }
    KBanner {
        kind: "warning"
        objectName: "line-unseen"
        text: root.unseen ? qsTr("How the line stands can't be seen just now. Try again, or ask a clerk.") : ""
        width: parent.width
    }
    KBanner {
        kind: "warning"
        objectName: "line-stopped"
        text: root.face.taking.stopped
        width: parent.width
    }
    KText {
        objectName: "before"
        role: "title"
        text: root.face.taking.before
        visible: !root.stopped && text !== ""
        width: parent.width
    }
    KText {
        objectName: "wait"
        role: "heading"
        text: root.face.taking.wait
        visible: !root.stopped && text !== ""
        width: parent.width
    }
    KBanner {
        kind: "warning"
        objectName: "late"
        text: root.stopped || !root.face.taking.late ? "" : qsTr("Closing time may come before your turn.")
        width: parent.width
    }
    KText {
        text: qsTr("Anyone with an appointment or a priority may be called before you.")
        visible: !root.stopped && !root.unseen
        width: parent.width
    }
}

pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// How the kiosk is, for whoever looks after it: devices, papers in doubt, the line; shut and open.
PageFrame {
    id: root

    required property Face face

    primaryIcon: "check"
    primaryText: qsTr("Leave")
    secondaryEnabled: !root.face.journey.busy
    secondaryReason: qsTr("One moment")
    secondaryText: root.face.staff.shut ? qsTr("Open for applicants") : qsTr("Shut for applicants")
    title: qsTr("How this kiosk is")

    onPrimaryActivated: root.face.staff.leave()
    onSecondaryActivated: root.face.staff.setShut(!root.face.staff.shut)

    KBanner {
        kind: "warning"
        objectName: "staff-failed"
        text: root.face.staff.fault
        width: parent.width
    }
    Repeater {
        model: root.face.conditions

        KCard {
            id: condition

            required property string key
            required property string line
            required property string title

            width: parent.width

            KText {
                role: "label"
                text: condition.title
                width: parent.width
            }
            KText {
                objectName: "condition-" + condition.key
                text: condition.line
                width: parent.width
            }
        }
    }
    Repeater {
        model: root.face.doubtful

        KCard {
            id: paper

            required property string key
            required property string line
            required property string title

            width: parent.width

            KText {
                role: "label"
                text: paper.title
                width: parent.width
            }
            KText {
                text: paper.line
                width: parent.width
            }
            KButton {
                enabled: !root.face.journey.busy
                iconName: "print"
                leavesPage: false
                objectName: "reprint-" + paper.key
                reason: qsTr("One moment")
                subtext: qsTr("As the next copy")
                text: qsTr("Print it again")
                width: parent.width

                onActivated: root.face.staff.reprint(paper.key)
            }
        }
    }
    KButton {
        enabled: !root.face.journey.busy
        leavesPage: false
        objectName: "staff-look"
        reason: qsTr("One moment")
        text: qsTr("Look again")
        width: parent.width

        onActivated: root.face.staff.look()
    }
    KButton {
        leavesPage: false
        objectName: "staff-language"
        text: root.face.journey.rtl ? "English" : "العربية"
        width: parent.width

        onActivated: root.face.journey.switchLanguage()
    }
}

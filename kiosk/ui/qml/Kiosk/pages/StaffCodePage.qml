pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Who of the staff it is: a number, then a PIN, of which nothing is shown.
PageFrame {
    id: root

    required property Face face
    readonly property real key: Math.min((width - 2 * Theme.gap) / 3, 2.2 * Theme.mainTarget)

    primaryEnabled: root.face.staff.count > 0 && !root.face.journey.busy
    primaryReason: root.face.journey.busy ? qsTr("One moment") : root.face.staff.missing
    primaryText: root.face.staff.action
    secondaryText: qsTr("Leave")
    title: root.face.staff.title

    onPrimaryActivated: root.face.staff.enter()
    onSecondaryActivated: root.face.staff.leave()

    KBanner {
        kind: "warning"
        objectName: "staff-fault"
        text: root.face.staff.fault
        width: parent.width
    }
    KText {
        objectName: "staff-hint"
        text: root.face.staff.hint
        visible: text !== ""
        width: parent.width
    }
    KText {
        Accessible.name: qsTr("%n digit(s) typed", "", root.face.staff.count)
        horizontalAlignment: Text.AlignHCenter
        objectName: "staff-typed"
        role: "number"
        text: root.face.staff.count > 0 ? root.face.staff.typed : " "
        width: parent.width
    }
    Grid {
        // As on every keypad, in whichever language.
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: false
        anchors.horizontalCenter: parent.horizontalCenter
        columns: 3
        spacing: Theme.gap

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            KButton {
                required property string modelData

                leavesPage: false
                objectName: "digit-" + modelData
                text: modelData
                width: root.key

                onActivated: root.face.staff.press(modelData)
            }
        }
        Item {
            height: 1
            width: root.key
        }
        KButton {
            leavesPage: false
            objectName: "digit-0"
            text: "0"
            width: root.key

            onActivated: root.face.staff.press("0")
        }
        KButton {
            Accessible.name: qsTr("Erase the last digit")
            iconName: "backspace"
            leavesPage: false
            objectName: "erase"
            width: root.key

            onActivated: root.face.staff.erase()
        }
    }
}

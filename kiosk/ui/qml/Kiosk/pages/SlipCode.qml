import QtQuick
import Kiosk.Applicant

// The code of a slip on the screen, to photograph: each of its modules in as many whole pixels.
Image {
    id: root

    required property Details details
    required property real most
    readonly property real side: Math.max(1, Math.floor(most / Math.max(1, implicitHeight))) * implicitHeight

    Accessible.name: qsTr("Code of the slip")
    Accessible.role: Accessible.Graphic
    cache: false
    height: side
    objectName: "preview"
    smooth: false
    source: details.preview
    width: side
}

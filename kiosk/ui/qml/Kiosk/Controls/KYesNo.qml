import QtQuick
import Kiosk.Controls

// Yes or no, side by side. `value` is "", "yes" or "no".
KChoice {
    id: root
    property alias value: root.current

    columns: 2
    options: [
        {
            "value": "yes",
            "label": qsTr("Yes")
        },
        {
            "value": "no",
            "label": qsTr("No")
        }
    ]
}

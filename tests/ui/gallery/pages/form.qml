pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

PageFrame {
    id: frame

    readonly property bool ar: Theme.rtl
    property string phone: ""

    primaryText: frame.ar ? "التالي" : "Next"
    stepCount: 8
    stepIndex: 3
    objectName: "page"
    title: frame.ar ? "الاسم كما في القيد" : "Name as in the register"

    KField {
        example: "محمد سامر"
        label: frame.ar ? "الاسم" : "Given name"
        layout: "arabic"
        objectName: "given"
        unknownOffered: true
        width: parent.width
    }
    KField {
        label: frame.ar ? "النسبة (الكنية)" : "Surname"
        layout: "arabic"
        objectName: "surname"
        unknown: true
        unknownOffered: true
        width: parent.width
    }
    KField {
        help: frame.ar ? "كما في الجواز" : "As in the passport"
        label: frame.ar ? "الاسم بالحروف اللاتينية" : "Latin name"
        layout: "latin"
        objectName: "latin"
        width: parent.width
    }
    KField {
        label: frame.ar ? "رقم الهاتف" : "Phone"
        layout: "phone"
        masked: true
        objectName: "phone"
        text: frame.phone
        width: parent.width
    }
    KField {
        label: frame.ar ? "البريد الإلكتروني" : "E-mail"
        layout: "email"
        objectName: "email"
        width: parent.width
    }
    KField {
        label: frame.ar ? "ملاحظات" : "Notes"
        layout: "text"
        multiline: true
        objectName: "notes"
        width: parent.width
    }
}

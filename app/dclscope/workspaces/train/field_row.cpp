// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/field_row.h"

#include "app/dclscope/workspaces/train/field_text.h"
#include "app/dclscope/workspaces/train/number_box.h"
#include "core/training/toml_text.h"
#include "widgets/style/core_words.h"
#include "widgets/style/format.h"
#include "widgets/style/icons.h"
#include "widgets/style/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace dclscope {
namespace {

using training::FieldKind;

constexpr int kNameWidth = 118;

bool isNumber(FieldKind kind) {
    return kind == FieldKind::Number || kind == FieldKind::Integer || kind == FieldKind::Range;
}

QStringList textsOf(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts) list << QString::fromStdString(text);
    return list;
}

} // namespace

FieldRow::FieldRow(const training::RecipeField& field, QWidget* parent)
    : QWidget(parent), field_(field), base_(field.value), label_(new QLabel), reset_(new QToolButton),
      problem_(new QLabel) {
    label_->setText(name());
    label_->setWordWrap(true);
    label_->setFixedWidth(kNameWidth);
    label_->setToolTip(help());
    reset_->setIcon(makeIcon(IconShape::Reset));
    reset_->setAutoRaise(true);
    reset_->setToolTip(tr("Back to the recipe's value"));
    reset_->setAccessibleName(tr("Reset %1").arg(name()));
    QSizePolicy kept = reset_->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    reset_->setSizePolicy(kept);
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    problem_->hide();
    connect(reset_, &QToolButton::clicked, this, &FieldRow::resetRequested);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        paintProblem();
        mark();
    });

    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(label_);
    addControl(*row);
    row->addWidget(reset_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 1);
    column->setSpacing(1);
    column->addLayout(row);
    column->addWidget(problem_);
    setValue(field.value);
}

QString FieldRow::name() const { return recipeFieldName(field_.key); }

QString FieldRow::help() const {
    const QString unit = coreText(field_.unit);
    QString text = coreText(field_.help) + u'.';
    if (isNumber(field_.kind) || field_.kind == FieldKind::Numbers || field_.kind == FieldKind::Integers) {
        const QString limits = tr("%1 to %2").arg(formatNumber(field_.low, 9), formatNumber(field_.high, 9));
        text += u' ' + (unit.isEmpty() ? limits : tr("%1 %2").arg(limits, unit)) + u'.';
    }
    return text;
}

void FieldRow::prepare(QWidget& control, const QString& name) {
    control.setAccessibleName(name);
    control.setAccessibleDescription(help());
    control.setToolTip(help());
    control.setFocusPolicy(Qt::StrongFocus); // the wheel alone takes no focus
    control.installEventFilter(this);
}

void FieldRow::addControl(QHBoxLayout& row) {
    if (isNumber(field_.kind)) return addNumbers(row);
    if (field_.kind == FieldKind::Flag) return addFlag(row);
    if (!field_.choices.empty()) return addChoice(row);
    addLine(row);
}

void FieldRow::addFlag(QHBoxLayout& row) {
    auto* box = new QCheckBox;
    prepare(*box, name());
    read_ = [box] { return training::tomlText(box->isChecked()); };
    write_ = [box](const std::string& value) { box->setChecked(value == "true"); };
    connect(box, &QCheckBox::toggled, this, [this] { emit edited(QString::fromStdString(value())); });
    row.addWidget(box, 1);
}

void FieldRow::addChoice(QHBoxLayout& row) {
    auto* box = new QComboBox;
    box->addItems(textsOf(field_.choices));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    prepare(*box, name());
    read_ = [box] { return tomlOf(FieldKind::Text, box->currentText()); };
    write_ = [box](const std::string& value) {
        const QString text = typedText(FieldKind::Text, value);
        if (box->findText(text) < 0) box->addItem(text);
        box->setCurrentText(text);
    };
    connect(box, &QComboBox::activated, this, [this] { emit edited(QString::fromStdString(value())); });
    row.addWidget(box, 1);
}

void FieldRow::addLine(QHBoxLayout& row) {
    auto* line = new QLineEdit;
    prepare(*line, name());
    if (field_.kind != FieldKind::Text) line->setPlaceholderText(tr("none"));
    read_ = [this, line] { return tomlOf(field_.kind, line->text()); };
    write_ = [this, line](const std::string& value) {
        line->setText(typedText(field_.kind, value));
        line->setCursorPosition(0);
    };
    connect(line, &QLineEdit::editingFinished, this, [this] {
        if (value() != field_.value) emit edited(QString::fromStdString(value()));
    });
    row.addWidget(line, 1);
    if (!field_.unit.empty()) row.addWidget(new QLabel(coreText(field_.unit)));
}

NumberBox* FieldRow::numberBox() {
    auto* box = new NumberBox(field_.low, field_.high, field_.kind == FieldKind::Integer);
    connect(box, &NumberBox::valueChanged, this, [this] { emit edited(QString::fromStdString(value())); });
    return box;
}

void FieldRow::addNumbers(QHBoxLayout& row) {
    NumberBox* low = numberBox();
    const QString suffix = field_.unit.empty() ? QString() : u' ' + coreText(field_.unit);
    if (field_.kind != FieldKind::Range) {
        low->setSuffix(suffix);
        prepare(*low, name());
        read_ = [low] { return low->textFromValue(low->value()).toStdString(); };
        write_ = [low](const std::string& value) {
            low->setValue(QLocale::c().toDouble(QString::fromStdString(value)));
        };
        row.addWidget(low, 1);
        return;
    }
    NumberBox* high = numberBox();
    high->setSuffix(suffix);
    prepare(*low, tr("%1, lowest").arg(name()));
    prepare(*high, tr("%1, highest").arg(name()));
    read_ = [low, high] {
        return ("[" + low->textFromValue(low->value()) + ", " + high->textFromValue(high->value()) + "]").toStdString();
    };
    write_ = [low, high](const std::string& value) {
        const QString text = typedText(FieldKind::Range, value);
        low->setValue(QLocale::c().toDouble(text.section(u',', 0, 0).trimmed()));
        high->setValue(QLocale::c().toDouble(text.section(u',', 1, 1).trimmed()));
    };
    row.addWidget(low, 1);
    row.addWidget(new QLabel(QStringLiteral("–")));
    row.addWidget(high, 1);
}

void FieldRow::setValue(const std::string& value) {
    const QSignalBlocker quiet(this);
    field_.value = value;
    write_(value);
    mark();
}

void FieldRow::setBase(const std::string& value) {
    base_ = value;
    mark();
}

void FieldRow::mark() {
    changed_ = field_.value != base_;
    label_->setFont(readableFont(font(), 1.0, changed_));
    QPalette palette = label_->palette();
    palette.setColor(QPalette::WindowText,
                     changed_ ? Theme::instance().colors().accent : Theme::instance().colors().text);
    label_->setPalette(palette);
    reset_->setVisible(changed_ || !problem().isEmpty());
}

void FieldRow::setProblem(const QString& sentence) {
    problem_->setText(sentence);
    problem_->setVisible(!sentence.isEmpty());
    paintProblem();
    mark();
}

QString FieldRow::problem() const { return problem_->text(); }

void FieldRow::paintProblem() {
    QPalette palette = problem_->palette();
    palette.setColor(QPalette::WindowText, Theme::instance().colors().warning);
    problem_->setPalette(palette);
}

bool FieldRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) emit entered();
    // Whoever scrolls the form past a control does not mean to change it.
    auto* control = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && control != nullptr && !control->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dclscope

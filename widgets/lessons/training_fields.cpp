// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/training_fields.h"

#include "core/base/error.h"
#include "widgets/style/core_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <string_view>

namespace dclscope {
namespace {

/// "training.learning_rate" as "Learning rate".
QString fieldLabel(const std::string& key) {
    QString name = recipeFieldName(key);
    if (!name.isEmpty()) name[0] = name[0].toUpper();
    return name;
}

/// A value as it stands in TOML, without its quotes.
QString bareValue(const std::string& toml) {
    const QString text = QString::fromStdString(toml).trimmed();
    for (const QLatin1Char quote : {QLatin1Char('"'), QLatin1Char('\'')})
        if (text.size() >= 2 && text.startsWith(quote) && text.endsWith(quote)) return text.mid(1, text.size() - 2);
    return text;
}

/// A choice of a field in words. What is no word, such as "v1", stays as it is.
QString choiceWord(std::string_view key, const std::string& choice) {
    const bool delays = key == "network.delays";
    if (delays && choice == "learned") return TrainingFields::tr("learned");
    if (delays && choice == "fixed") return TrainingFields::tr("drawn once, fixed");
    if (delays && choice == "none") return TrainingFields::tr("no delays");
    if (key == "network.spacings" && choice == "none") return TrainingFields::tr("plain kernels");
    return QString::fromStdString(choice);
}

} // namespace

TrainingFields::TrainingFields(QWidget* parent) : QWidget(parent), problem_(new QLabel) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 0);
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    problem_->hide();
    column->addWidget(problem_);
}

void TrainingFields::setFigure(const lessons::TrainingFigure& figure) {
    delete held_;
    shows_.clear();
    figure_ = figure;
    problem_->hide();
    held_ = new QWidget;
    grid_ = new QGridLayout(held_);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(10);
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, held_);
    for (const std::string& key : figure_.fields)
        for (const training::RecipeField& field : training::recipeTable(figure_.recipe))
            if (field.key == key) addField(field);
    refresh();
}

void TrainingFields::addField(const training::RecipeField& field) {
    constexpr int kFieldsPerLine = 2;
    QWidget* control = nullptr;
    const std::string key = field.key;
    if (field.kind == training::FieldKind::Flag) {
        auto* box = new QCheckBox;
        connect(box, &QCheckBox::toggled, this,
                [this, key](bool on) { take(key, on ? QStringLiteral("true") : QStringLiteral("false")); });
        shows_[key] = [box](const QString& value) { box->setChecked(value == QLatin1String("true")); };
        control = box;
    } else if (!field.choices.empty()) {
        auto* box = new QComboBox;
        for (const std::string& choice : field.choices)
            box->addItem(choiceWord(key, choice), QString::fromStdString(choice));
        connect(box, &QComboBox::activated, this, [this, key, box] { take(key, box->currentData().toString()); });
        shows_[key] = [box](const QString& value) { box->setCurrentIndex(box->findData(value)); };
        control = box;
    } else {
        auto* line = new QLineEdit;
        connect(line, &QLineEdit::editingFinished, this, [this, key, line] { take(key, line->text()); });
        shows_[key] = [line](const QString& value) { line->setText(value); };
        control = line;
    }
    const QString help = coreText(field.help) + QLatin1Char('.');
    control->setAccessibleName(fieldLabel(key));
    control->setAccessibleDescription(help);
    control->setToolTip(help);
    auto* name = new QLabel(fieldLabel(key));
    name->setBuddy(control);
    const int index = static_cast<int>(shows_.size()) - 1;
    grid_->addWidget(name, index / kFieldsPerLine, 2 * (index % kFieldsPerLine));
    grid_->addWidget(control, index / kFieldsPerLine, 2 * (index % kFieldsPerLine) + 1);
    grid_->setColumnStretch(2 * (index % kFieldsPerLine) + 1, 1);
}

void TrainingFields::take(const std::string& key, const QString& value) {
    if (showing_) return;
    try {
        figure_.recipe = training::withValue(figure_.recipe, key, value.toStdString());
        problem_->hide();
    } catch (const Error& error) {
        problem_->setText(QString::fromUtf8(error.what()));
        problem_->show();
    }
    refresh();
}

void TrainingFields::refresh() {
    showing_ = true;
    for (const training::RecipeField& field : training::recipeTable(figure_.recipe))
        if (const auto show = shows_.find(field.key); show != shows_.end()) show->second(bareValue(field.value));
    showing_ = false;
}

} // namespace dclscope

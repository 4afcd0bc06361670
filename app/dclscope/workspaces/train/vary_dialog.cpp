// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/vary_dialog.h"

#include "app/dclscope/workspaces/train/field_text.h"
#include "core/base/error.h"
#include "core/training/field_use.h"
#include "core/training/recipe_table.h"
#include "widgets/style/core_words.h"
#include "widgets/style/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace dclscope {
namespace {

using training::RecipeField;

constexpr int kMostSeeds = 100;
constexpr int kUsualSeeds = 3;

/// What is worth comparing: fields that count, but for names, places and the seed.
bool canVary(const training::Recipe& recipe, const RecipeField& field) {
    for (const char* other : {"name", "description", "data.layout", "data.content", "data.folders", "data.credit",
                              "data.labels", "training.seed"})
        if (field.key == other) return false;
    for (const char* ending : {"_credit", ".credit", "folders"})
        if (field.key.ends_with(ending)) return false;
    return training::fieldCounts(recipe, field.key);
}

/// What the papers compare stands first.
QString firstKey(const training::Recipe& recipe) {
    const std::vector<RecipeField> fields = training::recipeTable(recipe);
    for (const char* wanted : {"network.delays", "network.spacings"})
        if (std::any_of(fields.begin(), fields.end(),
                        [wanted](const RecipeField& field) { return field.key == wanted; }))
            return QLatin1String(wanted);
    return QStringLiteral("training.learning_rate");
}

/// All choices, or what the field says now.
QString usualValues(const RecipeField& field) {
    if (field.kind == training::FieldKind::Flag) return QStringLiteral("true, false");
    if (field.choices.empty()) {
        const QString value = QString::fromStdString(field.value);
        const bool text = field.kind == training::FieldKind::Text;
        return text ? typedText(field.kind, field.value) : value;
    }
    QStringList choices;
    for (const std::string& choice : field.choices) choices << QString::fromStdString(choice);
    return choices.join(QStringLiteral(", "));
}

} // namespace

VaryDialog::VaryDialog(const training::TrainingOptions& options, QWidget* parent)
    : QDialog(parent), options_(options), seeds_(new QSpinBox), sentence_(new QLabel) {
    setWindowTitle(tr("Train with several values"));
    auto* intro = new QLabel(tr("Every combination of these values is trained, each with all seeds. The chart and the "
                                "table fill as the runs end."));
    intro->setWordWrap(true);
    seeds_->setRange(1, kMostSeeds);
    seeds_->setValue(kUsualSeeds);
    seeds_->setAccessibleName(tr("Seeds"));
    sentence_->setWordWrap(true);
    sentence_->setTextFormat(Qt::PlainText);
    sentence_->setAccessibleName(tr("What will be trained"));
    sentence_->setMinimumHeight(3 * fontMetrics().lineSpacing());
    sentence_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* form = new QFormLayout;
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    start_ = buttons->addButton(tr("St&art training"), QDialogButtonBox::AcceptRole);
    rows_ = {makeRow(tr("Field"), false), makeRow(tr("Second field"), true)};
    for (const Row& row : rows_) {
        form->addRow(row.key->accessibleName(), row.key);
        form->addRow(tr("Values"), row.values);
    }
    form->addRow(tr("Seeds"), seeds_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(intro);
    column->addLayout(form);
    column->addWidget(sentence_);
    column->addWidget(buttons);
    connect(seeds_, &QSpinBox::valueChanged, this, &VaryDialog::refresh);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(520, sizeHint().height());
    refresh();
}

VaryDialog::Row VaryDialog::makeRow(const QString& name, bool optional) {
    Row row{new QComboBox, new QLineEdit};
    row.key->setAccessibleName(name);
    row.values->setAccessibleName(tr("Values of %1").arg(name.toLower()));
    row.values->setPlaceholderText(tr("separated by commas; a list of numbers in brackets: [64, 64], [128, 128]"));
    if (optional) row.key->addItem(tr("none"));
    for (const RecipeField& field : training::recipeTable(options_.recipe))
        if (canVary(options_.recipe, field)) {
            row.key->addItem(QString::fromStdString(field.key), QString::fromStdString(field.key));
            row.key->setItemData(row.key->count() - 1, coreText(field.help), Qt::ToolTipRole);
        }
    if (!optional) row.key->setCurrentIndex(std::max(0, row.key->findData(firstKey(options_.recipe))));
    prefill(row);
    connect(row.key, &QComboBox::activated, this, [this, row] {
        prefill(row);
        refresh();
    });
    connect(row.values, &QLineEdit::textChanged, this, &VaryDialog::refresh);
    return row;
}

void VaryDialog::prefill(const Row& row) {
    const std::string key = row.key->currentData().toString().toStdString();
    row.values->setEnabled(!key.empty());
    row.values->clear();
    for (const RecipeField& field : training::recipeTable(options_.recipe))
        if (field.key == key) row.values->setText(usualValues(field));
}

training::VariedTraining VaryDialog::asked() const {
    training::VariedTraining request{options_, {}, seeds_->value()};
    for (const Row& row : rows_)
        if (const QString key = row.key->currentData().toString(); !key.isEmpty())
            request.variations.push_back(training::parseVariation((key + u'=' + row.values->text()).toStdString()));
    (void)training::variedRuns(options_.recipe, request.variations, request.seeds);
    return request;
}

std::optional<training::VariedTraining> VaryDialog::request() const {
    try {
        return asked();
    } catch (const Error&) {
        return std::nullopt;
    }
}

QString VaryDialog::sentence() const { return sentence_->text(); }

void VaryDialog::refresh() {
    if (rows_.back().key == nullptr) return; // still being built
    bool fits = true;
    try {
        const training::VariedTraining request = asked();
        const auto runs = training::variedRuns(options_.recipe, request.variations, request.seeds).size();
        sentence_->setText(
            tr("%n runs, one after the other, each in a folder of its own in %1.", nullptr, static_cast<int>(runs))
                .arg(QString::fromStdString(options_.output.string())));
    } catch (const Error& error) {
        fits = false;
        const QString words = QString::fromUtf8(error.what());
        const bool key = words.section(u' ', 0, 0).contains(u'.'); // which is no word
        sentence_->setText((key ? words.left(1) : words.left(1).toUpper()) + words.mid(1) + u'.');
    }
    start_->setEnabled(fits);
    QPalette palette = sentence_->palette();
    const ThemeColors& colors = Theme::instance().colors();
    palette.setColor(QPalette::WindowText, fits ? colors.subtle : colors.warning);
    sentence_->setPalette(palette);
}

} // namespace dclscope

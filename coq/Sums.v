(* Powers of -1, sums over integer ranges, and the telescoping template: a certificate is a function G. *)
From Coq Require Import ZArith Lia.
From ExactParity Require Import Statements.
Open Scope Z_scope.
Lemma minus_one_pow_succ k : minus_one_pow (k+1) = - minus_one_pow k.
Proof. unfold minus_one_pow. rewrite Z.even_add. destruct (Z.even k); reflexivity. Qed.
Lemma minus_one_pow_pred k : minus_one_pow (k-1) = - minus_one_pow k.
Proof. pose proof (minus_one_pow_succ (k-1)) as H. replace (k-1+1) with k in H by lia. lia. Qed.
Lemma minus_one_pow_sq k : minus_one_pow k * minus_one_pow k = 1.
Proof. unfold minus_one_pow; destruct (Z.even k); lia. Qed.
Lemma minus_one_pow_add a b : minus_one_pow (a+b) = minus_one_pow a * minus_one_pow b.
Proof. unfold minus_one_pow. rewrite Z.even_add. destruct (Z.even a), (Z.even b); reflexivity. Qed.
Lemma minus_one_pow_even z : minus_one_pow (2*z) = 1.
Proof. unfold minus_one_pow. now rewrite Z.even_mul. Qed.
Lemma sum_ext n f g : forall lo, (forall k, lo <= k < lo + Z.of_nat n -> f k = g k) -> sum lo n f = sum lo n g.
Proof. induction n; intros lo H; simpl; auto. rewrite (H lo), IHn; auto; intros; try apply H; lia. Qed.
Lemma sum_add n f g : forall lo, sum lo n (fun k => f k + g k) = sum lo n f + sum lo n g.
Proof. induction n; intros; simpl; [lia | rewrite IHn; lia]. Qed.
Lemma sum_shift n f : forall lo, sum lo n (fun k => f (k-1)) = sum (lo-1) n f.
Proof. induction n; intros; simpl; auto. rewrite IHn. replace (lo+1-1) with (lo-1+1) by lia. reflexivity. Qed.
Lemma sum_last n f : forall lo, sum lo (S n) f = sum lo n f + f (lo + Z.of_nat n).
Proof. induction n; intros lo. simpl. replace (lo+0) with lo by lia. ring.
  change (sum lo (S (S n)) f) with (f lo + sum (lo+1) (S n) f). rewrite IHn. simpl.
  replace (lo + 1 + Z.of_nat n) with (lo + Z.pos (Pos.of_succ_nat n)) by lia. ring. Qed.
Lemma telescope G f n : forall lo,
  (forall k, lo <= k < lo + Z.of_nat n -> f k = G k - G (k+1)) ->
  sum lo n f = G lo - G (lo + Z.of_nat n).
Proof. induction n; intros lo H; simpl sum. replace (lo + Z.of_nat 0) with lo by lia; lia.
  rewrite (H lo), IHn; [ | intros; apply H; lia | lia ].
  replace (lo + 1 + Z.of_nat n) with (lo + Z.of_nat (S n)) by lia. lia. Qed.
